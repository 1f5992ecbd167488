import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useAct } from '../ui/useAct.ts'
import { baseWords } from '../words/shiftBase.ts'
import { useWords } from '../words/words.ts'
import { may, type Base, type BaseKind } from './base.ts'
import { hoursOf } from './day.ts'
import { Mark, useKindName } from './Mark.tsx'
import type { Kind } from './plan.ts'

type KindsProps = { base: Base; edit: (kind: BaseKind) => void }

export function Kinds({ base, edit }: KindsProps) {
  const say = useWords(baseWords)
  return (
    <Panel
      title={say('kinds')}
      extra={<span className="softer">{say('kindsNote')}</span>}
      flush
      className="kinds"
    >
      <ul>
        {base.kinds.map((kind) => (
          <One key={kind.id} kind={kind} kinds={base.kinds} edit={() => edit(kind)} />
        ))}
      </ul>
    </Panel>
  )
}

function One({ kind, kinds, edit }: { kind: BaseKind; kinds: readonly Kind[]; edit: () => void }) {
  const say = useWords(baseWords)
  const name = useKindName(kinds)(kind.code)
  const { starts, ends, breakFrom, breakUntil, paidMinutes, onDuty, note } = kind
  return (
    <li className={kind.state}>
      <Mark kinds={kinds} code={kind.code} />
      <span className="kind-what">
        <b>{name}</b>
        {starts && (
          <span className="num">
            {starts}–{ends}
          </span>
        )}
        {starts && !onDuty && <Tag tone="line">{say('onDutyNo')}</Tag>}
        {kind.state === 'retired' && <Tag tone="line">{say('retired')}</Tag>}
        <small className="softer">
          {[
            ...(breakFrom ? [`${say('pause')} ${breakFrom}–${breakUntil}`] : []),
            ...(starts ? [`${say('paid')} ${say('hours', { n: hoursOf(paidMinutes) })}`] : []),
            ...(note ? [note] : []),
          ].join(' · ')}
        </small>
      </span>
      <span className="acts">
        <KindActs kind={kind} />
        <button
          type="button"
          className="btn small"
          data-row
          aria-label={say('editOf', { name })}
          disabled={!may(kind, 'amend')}
          onClick={edit}
        >
          {say('edit')}
        </button>
      </span>
    </li>
  )
}

function KindActs({ kind: { id, state, ...kind } }: { kind: BaseKind }) {
  const say = useWords(baseWords)
  const retire = useAct({
    name: `retire:${id}`,
    send: ({ header }) => api['shift-kinds'][':id'].retire.$post({ param: { id }, header, json: {} }),
  })
  const restore = useAct({
    name: `restore:${id}`,
    send: ({ header }) => api['shift-kinds'][':id'].restore.$post({ param: { id }, header, json: {} }),
  })
  if (state === 'retired') return <Act act={restore}>{say('restore')}</Act>
  return may(kind, 'retire') ? <Act act={retire}>{say('retire')}</Act> : null
}
