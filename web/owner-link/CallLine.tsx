import { callBack } from '../../domain/owner-link/procedure.ts'
import { api } from '../api.ts'
import { refusalOf } from '../customer/read.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { useAct } from '../ui/useAct.ts'
import { At } from '../ui/When.tsx'
import { ownerLinkWords } from '../words/ownerLink.ts'
import { useWords } from '../words/words.ts'
import type { Call } from './read.ts'

/** S68: the owner asked on his page to be called: when, and whether somebody has. */
export function CallLine({ call }: { call: Call }) {
  const say = useWords(ownerLinkWords)
  const { id, state, steps, askedAt, wantedAt, calledAt, calledBy } = call
  const act = useAct({
    name: `callBack.call:${id}`,
    send: ({ header }) => api['call-backs'][':id'].call.$post({ param: { id }, header, json: {} }),
  })
  const refusal = refusalOf(steps, 'call')
  return (
    <li className={state === 'asked' ? 'wants' : 'past'}>
      <span className="marks">
        <StateTag of={callBack} state={state} /> <b>{say('wantsCall')}</b>{' '}
        <span>{wantedAt ? say.rich('wantedAt', { at: <At at={wantedAt} key="at" /> }) : say('soon')}</span>
      </span>
      <span className="softer">
        {calledAt
          ? say.rich('called', { who: calledBy, at: <At at={calledAt} key="at" /> })
          : say.rich('askedAt', { at: <At at={askedAt} key="at" /> })}
      </span>
      {state === 'asked' && refusal?.because !== 'not_your_duty' && (
        <span className="acts">
          <Act small primary act={act} refusal={refusal}>
            {say('call')}
          </Act>
        </span>
      )}
    </li>
  )
}
