import type { PreparationKind } from '../../../domain/appointment/forms.ts'
import { preparationKinds } from '../../../domain/appointment/forms.ts'
import { api } from '../../api.ts'
import { refusalOf } from '../../customer/read.ts'
import { Act } from '../../ui/Act.tsx'
import { Panel } from '../../ui/frame.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { At } from '../../ui/When.tsx'
import { useAct } from '../../ui/useAct.ts'
import { bookingListWords } from '../../words/appointmentList.ts'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import type { BookingAnswer } from '../read.ts'
import { ReadyMarks } from '../ReadyMarks.tsx'

/** S37: person, tool, parts, bay; who made each ready and when. */
export function PreparePanel({ page }: { page: BookingAnswer }) {
  const say = useWords(bookingWords)
  const { preparations, booking } = page
  if (preparations.length === 0) return null
  return (
    <Panel title={say('prepare')} extra={<ReadyMarks of={booking} />} flush>
      <ul className="file-rows">
        {preparationKinds.map((kind) => {
          const row = preparations.find((one) => one.kind === kind)
          return row && <One key={kind} page={page} kind={kind} row={row} />
        })}
      </ul>
    </Panel>
  )
}

type OneProps = { page: BookingAnswer; kind: PreparationKind; row: BookingAnswer['preparations'][number] }

function One({ page: { booking, steps }, kind, row }: OneProps) {
  const say = useWords(bookingWords)
  const sayList = useWords(bookingListWords)
  const act = useAct<{ id: string }>({
    name: `prepare:${booking.id}:${kind}`,
    send: ({ header }) =>
      api.appointments[':id'].prepare.$post({ param: { id: booking.id }, header, json: { kind } }),
  })
  return (
    <li className="prepare-one">
      <b>{sayList(kind)}</b>
      {row.readyAt ? (
        <span className="there">
          <Sign of="check" size={13} /> {row.by} <At at={row.readyAt} />
        </span>
      ) : (
        <Act act={act} refusal={refusalOf(steps, 'prepare')} below>
          {say('makeReady')} <span className="unseen">{sayList(kind)}</span>
        </Act>
      )}
    </li>
  )
}
