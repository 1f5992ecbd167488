import { useEffect, useEffectEvent } from 'react'
import { api } from '../../api.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAct } from '../../ui/useAct.ts'
import { uiWords } from '../../words/ui.ts'
import { useWords } from '../../words/words.ts'
import { placeOf, type Moving } from './judge.ts'
import type { Target } from './keyMoves.ts'
import type { Lane } from './lanes.ts'

type PlacingProps = { moving: Moving; onto: Target; is: Lane['is']; away: () => void }

/** Another bay or person at the same hour is no matter of the customer's: it goes to the counter at once. */
export function Placing({ moving, onto, is, away }: PlacingProps) {
  const sayUi = useWords(uiWords)
  const { id, receiverId } = moving.booking
  const act = useAct({
    name: `place:${id}:${onto.lane}:${onto.at}`,
    send: ({ header }) =>
      api.appointments[':id'].place.$post({
        param: { id },
        header,
        json: {
          ...placeOf(moving, onto, is),
          receiverId: receiverId ?? '',
          customerAgrees: false,
          told: false,
        },
      }),
    landed: away,
  })
  const send = useEffectEvent(() => act.submit())
  useEffect(() => send(), [])
  return (
    <footer>
      {act.underWay && <span>{sayUi('sending')}</span>}
      <Notice form={act} />
      {!act.underWay && (
        <button type="button" className="btn small" onClick={away}>
          {sayUi('close')}
        </button>
      )}
    </footer>
  )
}
