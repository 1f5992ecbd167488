import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { setting } from '../../domain/setting/procedure.ts'
import { duties, type Duty, type Party } from '../../domain/staff/duties.ts'
import { answer, api } from '../api.ts'
import { Head } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useRows } from '../ui/useRows.ts'
import { useLanguage } from '../words/language.ts'
import { dutyName } from '../words/desk.ts'
import { settingWords } from '../words/settings.ts'
import { useWhyNotOpen } from '../whyNot.ts'
import { useWords } from '../words/words.ts'
import { stepFor, type Setting } from './dated.ts'
import { Group } from './Group.tsx'
import { SettingSheet } from './SettingSheet.tsx'
import '../ui/button.css'
import './settings.css'

const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => answer(api.settings.$get({ query: {} })),
  meta: { topics: ['setting'] },
})

const columns = [
  ['labour', 'shift'],
  ['tax', 'booking', 'followUp', 'certificate', 'session', 'data', 'lounge'],
] as const

/** The numbers that the law or the manager may change: in force, to come, and as they were. */
export default function SettingsPage() {
  const say = useWords(settingWords)
  const settings = useSuspenseQuery(settingsQuery).data
  const why = { set: useWhyNot('set'), secure: useWhyNot('secure') }
  const whyOf = (group: Setting['group']) => why[stepFor(group)]
  const [key, setKey] = useState<string>()
  const list = useRows<HTMLDivElement>(say('title'))
  const chosen = settings.find((one) => one.key === key)
  return (
    <>
      <Head title={say('title')} note={say('note')} />
      <div className="settings" ref={list}>
        {columns.map((groups) => (
          <div key={groups[0]}>
            {groups.map((group) => (
              <Group
                key={group}
                group={group}
                settings={settings.filter((one) => one.group === group)}
                why={whyOf(group)}
                open={setKey}
              />
            ))}
          </div>
        ))}
      </div>
      {chosen && (
        <SettingSheet
          key={chosen.key}
          setting={chosen}
          why={whyOf(chosen.group)}
          close={() => setKey(undefined)}
        />
      )}
    </>
  )
}

/** Why this person records no new value by a step; undefined where he may. */
function useWhyNot(step: 'set' | 'secure'): string | undefined {
  const say = useWords(settingWords)
  const language = useLanguage()
  const by: readonly Party[] = setting.steps[step].by
  const refused = useWhyNotOpen(setting, step)
  if (!refused) return undefined
  const named = by.filter((party): party is Duty => party in duties)
  return say('onlyBy', {
    duties: named.map((duty) => dutyName(duty, language)).join('、'),
    why: refusalSays(refused, language),
  })
}
