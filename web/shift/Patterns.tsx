import { weekdays } from '../../domain/calendar.ts'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useAct } from '../ui/useAct.ts'
import { useLanguage } from '../words/language.ts'
import { baseWords } from '../words/shiftBase.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { may, type Base, type BasePattern } from './base.ts'
import { inHours } from './day.ts'
import { Mark, useKindName } from './Mark.tsx'

type PatternsProps = { base: Base; edit: (pattern: BasePattern) => void }

/** Fourteen days by letter, their hours against the law, and who follows. */
export function Patterns({ base, edit }: PatternsProps) {
  const say = useWords(baseWords)
  return (
    <Panel title={say('patterns')} flush className="patterns">
      <ul>
        {base.patterns.map((pattern) => (
          <One key={pattern.id} base={base} pattern={pattern} edit={() => edit(pattern)} />
        ))}
      </ul>
    </Panel>
  )
}

function One({ base, pattern, edit }: { base: Base; pattern: BasePattern; edit: () => void }) {
  const say = useWords(baseWords)
  const language = useLanguage()
  const kindName = useKindName(base.kinds)
  const { code, name, days, beginsDay, onHoliday, makeUpCode, averageHundredths, followers, broken } = pattern
  const names = followers.map((one) => (language === 'en' && one.nameEn) || one.name).join('、')
  return (
    <li className={pattern.state}>
      <div className="pattern-top">
        <b>{name}</b> <span className="softer num">{code}</span>
        {pattern.state === 'retired' && <Tag tone="line">{say('retired')}</Tag>}
        <span className="acts">
          <PatternActs pattern={pattern} />
          <button
            type="button"
            className="btn small"
            data-row
            aria-label={say('editOf', { name })}
            disabled={!may(pattern, 'redraw')}
            onClick={edit}
          >
            {say('edit')}
          </button>
        </span>
      </div>
      <Fortnight days={days} kinds={base.kinds} />
      <p className="softer">
        {say('average', { n: inHours(averageHundredths) })} · {say('beginsSays', { day: beginsDay })} ·{' '}
        {say('onHoliday')} {say(onHoliday === 'rest' ? 'holidayRest' : 'holidayWork')}
        {makeUpCode && ` · ${say('makeUpSays', { code: kindName(makeUpCode) })}`}
      </p>
      <p>{names ? say('followers', { names }) : <span className="soft">{say('nobody')}</span>}</p>
      {broken.map((one) => (
        <p key={one.because} className="law breach">
          <Sign of="warn" size={12} /> {refusalSays(one, language)}
        </p>
      ))}
    </li>
  )
}

export function Fortnight({ days, kinds }: { days: readonly string[]; kinds: Base['kinds'] }) {
  const say = useWords(shiftWords)
  return (
    <div className="fortnight">
      {[days.slice(0, 7), days.slice(7)].map((week, n) => (
        <ol key={n}>
          {week.map((code, i) => (
            <li key={weekdays[i]}>
              <small>{say(weekdays[i]!)}</small>
              <Mark kinds={kinds} code={code} />
            </li>
          ))}
        </ol>
      ))}
    </div>
  )
}

function PatternActs({ pattern: { id, state, ...pattern } }: { pattern: BasePattern }) {
  const say = useWords(baseWords)
  const retire = useAct({
    name: `retire:${id}`,
    send: ({ header }) => api['shift-patterns'][':id'].retire.$post({ param: { id }, header, json: {} }),
  })
  const restore = useAct({
    name: `restore:${id}`,
    send: ({ header }) => api['shift-patterns'][':id'].restore.$post({ param: { id }, header, json: {} }),
  })
  if (state === 'retired') return <Act act={restore}>{say('restore')}</Act>
  return may(pattern, 'retire') ? <Act act={retire}>{say('retire')}</Act> : null
}
