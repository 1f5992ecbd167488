import { preparationKinds, type PreparationKind } from '../../../domain/appointment/forms.ts'
import { api } from '../../api.ts'
import { refusalOf } from '../../customer/read.ts'
import { Panel } from '../../ui/frame.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { refusalSays } from '../../ui/refusalSays.ts'
import { Sign } from '../../ui/Sign.tsx'
import { At } from '../../ui/When.tsx'
import { useAct } from '../../ui/useAct.ts'
import { bookingListWords } from '../../words/appointmentList.ts'
import { bookingWords } from '../../words/booking.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { BookingAnswer } from '../read.ts'
import { ReadyMarks } from '../ReadyMarks.tsx'

/** S37: person, tool, parts, bay; who made each ready and when. */
export function PreparePanel({ page }: { page: BookingAnswer }) {
  const say = useWords(bookingWords)
  const language = useLanguage()
  const { preparations, booking, steps } = page
  if (preparations.length === 0) return null
  const refused = refusalOf(steps, 'prepare')
  const isOpen = booking.state === 'registered' && preparations.some(({ readyAt }) => readyAt === null)
  return (
    <Panel title={say('prepare')} extra={<ReadyMarks of={booking} />} flush>
      <ul className="file-rows">
        {preparationKinds.map((kind) => {
          const row = preparations.find((one) => one.kind === kind)
          return row && <One key={kind} id={booking.id} kind={kind} row={row} isShut={Boolean(refused)} />
        })}
      </ul>
      {isOpen && refused && <p className="why below">{refusalSays(refused, language)}</p>}
    </Panel>
  )
}

type OneProps = {
  id: string
  kind: PreparationKind
  row: BookingAnswer['preparations'][number]
  isShut: boolean
}

function One({ id, kind, row, isShut }: OneProps) {
  const say = useWords(bookingWords)
  const sayList = useWords(bookingListWords)
  const act = useAct<{ id: string }>({
    name: `prepare:${id}:${kind}`,
    send: ({ header }) => api.appointments[':id'].prepare.$post({ param: { id }, header, json: { kind } }),
  })
  return (
    <li className="prepare-one">
      <b>{sayList(kind)}</b>
      {row.readyAt ? (
        <span className="there">
          <Sign of="check" size={13} /> {row.by} <At at={row.readyAt} />
        </span>
      ) : (
        <span>
          <button
            type="button"
            className="btn small"
            disabled={isShut || act.underWay}
            aria-label={`${say('makeReady')} ${sayList(kind)}`}
            onClick={act.submit}
          >
            {say('makeReady')}
          </button>
          <Notice form={act} />
        </span>
      )}
    </li>
  )
}
