import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useAct } from '../ui/useAct.ts'
import { useLanguage } from '../words/language.ts'
import { baseWords } from '../words/shiftBase.ts'
import { useWords } from '../words/words.ts'
import type { Base } from './base.ts'

type Following = Base['followings'][number]

/** Dated rows by person: what is in force, to come, and was. */
export function Followings({ base }: { base: Base }) {
  const say = useWords(baseWords)
  const english = useLanguage() === 'en'
  return (
    <Panel
      title={say('followings')}
      extra={<span className="softer">{say('followingsNote')}</span>}
      flush
      className="followings"
    >
      <ul>
        {base.people.map(({ id, name, nameEn }) => {
          const rows = base.followings.filter(({ staffId }) => staffId === id)
          const now = rows.find(({ fromDay }) => fromDay <= base.today)
          return (
            <li key={id}>
              <b>{(english && nameEn) || name}</b>
              {rows.length === 0 && <span className="soft">{say('none')}</span>}
              <span>
                {rows.map((row) => (
                  <Dated
                    key={row.id}
                    row={row}
                    is={row === now ? 'isNow' : row.fromDay > base.today ? 'isLater' : 'isPast'}
                  />
                ))}
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function Dated({ row, is }: { row: Following; is: 'isNow' | 'isLater' | 'isPast' }) {
  const say = useWords(baseWords)
  const withdraw = useAct({
    name: `unfollow:${row.id}`,
    send: ({ header }) =>
      api['shift-followings'][':id'].withdraw.$post({ param: { id: row.id }, header, json: {} }),
  })
  return (
    <span className={is}>
      <span className="num">{row.fromDay}</span> {row.name ?? say('none')}{' '}
      <Tag tone={is === 'isNow' ? 'done' : is === 'isLater' ? 'wait' : 'line'}>{say(is)}</Tag>{' '}
      {is === 'isLater' && <Act act={withdraw}>{say('withdraw')}</Act>}
    </span>
  )
}
