import { useState } from 'react'
import { closure } from '../../domain/closure/procedure.ts'
import { api } from '../api.ts'
import { refusalOf } from '../customer/read.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { shortOf } from '../ui/time.ts'
import { useAct } from '../ui/useAct.ts'
import { useNow } from '../ui/useNow.ts'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import { ExtendSheet } from './ExtendSheet.tsx'
import type { Resource } from './CloseSheet.tsx'
import type { Closed } from './read.ts'
import { ClosedTag } from './Standing.tsx'

type PanelProps = { resource: Resource; closures: readonly Closed[] }

/** What is closed and will be, with what may be done about it; and what was. */
export function ClosuresPanel({ resource, closures }: PanelProps) {
  const say = useWords(resourceWords)
  const now = useNow().getTime()
  const [extended, setExtended] = useState<string>()
  const stands = ({ state, endsAt }: Closed) => state === 'inForce' && Date.parse(endsAt) > now
  const open = closures.filter(stands).toReversed()
  const past = closures.filter((one) => !stands(one))
  const chosen = closures.find(({ id }) => id === extended)
  return (
    <Panel title={say('closures')} flush>
      {closures.length === 0 && <p className="softer">{say('noClosures')}</p>}
      <ul className="closures">
        {open.map((closed) => (
          <One key={closed.id} closed={closed} extend={() => setExtended(closed.id)} />
        ))}
        {past.map((closed) => (
          <li key={closed.id} className="soft">
            <Line closed={closed} />
          </li>
        ))}
      </ul>
      {chosen && <ExtendSheet resource={resource} closed={chosen} close={() => setExtended(undefined)} />}
    </Panel>
  )
}

function One({ closed, extend }: { closed: Closed; extend: () => void }) {
  const say = useWords(resourceWords)
  const { id, steps } = closed
  const withdraw = useAct({
    name: `closure.withdraw:${id}`,
    send: ({ header }) => api.closures[':id'].withdraw.$post({ param: { id }, header, json: {} }),
  })
  const mine = steps.some(({ refusal }) => refusal?.because !== 'not_your_duty')
  return (
    <li>
      <Line closed={closed} />
      {mine && (
        <span className="acts">
          <Act refusal={refusalOf(steps, 'extend')} onClick={extend}>
            {say('extend')}
          </Act>
          <Act act={withdraw} refusal={refusalOf(steps, 'withdraw')}>
            {say('withdraw')}
          </Act>
        </span>
      )}
    </li>
  )
}

function Line({ closed }: { closed: Closed }) {
  const { reason, startsAt, endsAt, state } = closed
  return (
    <span className="standing">
      <ClosedTag closed={closed} /> {reason}{' '}
      <span className="num">
        {shortOf(startsAt)} – {shortOf(endsAt)}
      </span>{' '}
      {state === 'withdrawn' && <StateTag of={closure} state={state} />}
    </span>
  )
}
