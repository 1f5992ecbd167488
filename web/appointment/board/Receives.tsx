import { Select } from '../../ui/Select.tsx'
import type { Bound } from '../../ui/form.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import type { Booking, Slots } from './read.ts'

type ReceivesProps = {
  bound: Bound<string>
  receivers: Slots['receivers'] | undefined
  at: number
  own: Booking
}

/** Who receives the car at that hour; who is not there then says so. */
export function Receives({ bound, receivers, at, own }: ReceivesProps) {
  const say = useWords(boardWords)
  const isThere = ({ present }: Slots['receivers'][number]) =>
    present.some(({ from, until }) => from <= at && at < until)
  const options = receivers?.map((one) => ({
    value: one.id,
    label: say(isThere(one) ? 'isThere' : 'isNotThere', { name: one.name }),
  })) ?? [{ value: own.receiverId ?? '', label: own.receiver ?? '…' }]
  return (
    <label className="bk-receives">
      {say('receives')}
      <Select bound={bound} options={options} />
    </label>
  )
}
