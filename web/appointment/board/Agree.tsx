import { useQuery } from '@tanstack/react-query'
import { toldOf } from '../../../domain/procedure.ts'
import { timeIsAgreed } from '../../../domain/appointment/rules.ts'
import { api } from '../../api.ts'
import { Notice } from '../../ui/Notice.tsx'
import { refusalSays } from '../../ui/refusalSays.ts'
import { longOf } from '../../ui/time.ts'
import { useForm } from '../../ui/useForm.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useLanguage } from '../../words/language.ts'
import { uiWords } from '../../words/ui.ts'
import { useWords } from '../../words/words.ts'
import { arrivalAt, placeOf, type Moving } from './judge.ts'
import type { Target } from './keyMoves.ts'
import type { Lane } from './lanes.ts'
import { slotsQuery, type Slots } from './read.ts'
import { Receives } from './Receives.tsx'
import '../../ui/field.css'

type AgreeProps = { moving: Moving; onto: Target; is: Lane['is']; away: () => void }

/** Another hour: the customer's word first (S40), and who receives the car then. */
export function Agree({ moving, onto, is, away }: AgreeProps) {
  const say = useWords(boardWords)
  const sayUi = useWords(uiWords)
  const language = useLanguage()
  const { id } = moving.booking
  const waits = moving.booking.state === 'waiting'
  const arrival = arrivalAt(moving, onto.at)
  const at = new Date(arrival).toISOString()
  const { data } = useQuery(slotsQuery(id, at))
  const form = useForm({
    draft: `place:${id}:${arrival}:${onto.lane}`,
    start: { receiverId: receiverAt(moving, data, arrival), customerAgrees: false },
    send: (agreed: { receiverId: string; customerAgrees: boolean }, { header }) =>
      api.appointments[':id'].place.$post({
        param: { id },
        header,
        json: { ...placeOf(moving, onto, is), ...agreed, told: waits && agreed.customerAgrees },
      }),
    landed: away,
  })
  const { customerAgrees } = form.values
  return (
    <form
      className="bk-agree"
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <Receives
        bound={form.bind('receiverId')}
        receivers={data?.receivers}
        at={arrival}
        own={moving.booking}
      />
      <label className="tick">
        <input
          type="checkbox"
          autoFocus
          checked={customerAgrees}
          disabled={form.underWay}
          onChange={({ target }) => form.set({ customerAgrees: target.checked })}
        />
        {say(waits ? 'agreedAndTold' : 'agreed', { at: longOf(at) })}
      </label>
      <Notice form={form} />
      <footer>
        <button type="submit" className="btn small primary" disabled={!customerAgrees || form.underWay}>
          {form.underWay ? sayUi('sending') : say(moving.from === undefined ? 'place' : 'move')}
        </button>
        <button type="button" className="btn small" onClick={away}>
          {say('putBack')}
        </button>
        {!customerAgrees && <span className="why">{refusalSays(toldOf(timeIsAgreed, {}), language)}</span>}
      </footer>
    </form>
  )
}

/** Who was to receive it where he is there then, else the first who is. */
function receiverAt({ booking }: Moving, slots: Slots | undefined, at: number): string {
  const there = slots?.receivers.filter(({ present }) =>
    present.some((one) => one.from <= at && at < one.until),
  )
  const own = booking.receiverId ?? ''
  if (!there || there.some(({ id }) => id === own)) return own
  return (there.find(({ ofClaims }) => ofClaims || booking.warrantyLevel === 'none') ?? there[0])?.id ?? own
}
