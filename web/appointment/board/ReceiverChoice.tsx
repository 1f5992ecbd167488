import { useAsked } from '../../ui/useAsked.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import type { Booking } from './read.ts'
import '../../ui/field.css'

/** Those who receive a car today; one that the address names stays in the list. */
export function ReceiverChoice({ bookings }: { bookings: readonly Booking[] }) {
  const say = useWords(boardWords)
  const [{ receiver = '' }, ask] = useAsked()
  const names = new Map(
    bookings.flatMap(({ receiverId, receiver }) => (receiverId ? [[receiverId, receiver ?? '']] : [])),
  )
  if (receiver && !names.has(receiver)) names.set(receiver, '…')
  return (
    <select
      className="input bk-receiver"
      aria-label={say('receiver')}
      value={receiver}
      onChange={({ target }) => ask({ receiver: target.value || undefined })}
    >
      <option value="">{say('allReceivers')}</option>
      {[...names].map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
