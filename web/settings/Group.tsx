import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage } from '../words/language.ts'
import { settingWords } from '../words/settings.ts'
import { useWords } from '../words/words.ts'
import { readable, told, type Setting } from './dated.ts'

type GroupProps = {
  group: Setting['group']
  settings: readonly Setting[]
  /** Given: this person records no new value here, and this is why. */
  why: string | undefined
  open: (key: string) => void
}

export function Group({ group, settings, why, open }: GroupProps) {
  const say = useWords(settingWords)
  return (
    <Panel title={say(group)} extra={<span className="softer">{say(`${group}Told`)}</span>} flush>
      {why && (
        <p className="only-by softer" role="note">
          <Sign of="lock" size={13} /> {why}
        </p>
      )}
      <ul className="setting-list">
        {settings.map((one) => (
          <Line key={one.key} setting={one} may={why === undefined} open={open} />
        ))}
      </ul>
    </Panel>
  )
}

type LineProps = { setting: Setting; may: boolean; open: (key: string) => void }

function Line({ setting, may, open }: LineProps) {
  const say = useWords(settingWords)
  const language = useLanguage()
  const { key, name, english, unit, clause, inForce, rows } = setting
  const { coming, inForce: row } = told(rows, dayOf(useNow()))
  const called = language === 'en' ? english : name
  const next = coming.at(-1)
  return (
    <li>
      <span>{called}</span>
      <span className="value">
        <b className="num">{readable(inForce, unit)}</b>
        <span className="softer">{say(`unit_${unit}`)}</span>
      </span>
      <span className="softer since">
        <span>
          {row ? say('since', { day: row.fromDay }) : say('sinceFirst')} · {clause}
        </span>
        {next && (
          <b className="next">{say('coming', { value: readable(next.value, unit), day: next.fromDay })}</b>
        )}
      </span>
      <button
        type="button"
        className="btn small"
        data-row
        aria-label={say(may ? 'changeOf' : 'lookAt', { name: called })}
        onClick={() => open(key)}
      >
        {say(may ? 'change' : 'look')}
      </button>
    </li>
  )
}
