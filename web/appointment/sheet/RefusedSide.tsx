import { refusalSaid } from '../../../domain/quotation/refusal-reasons.ts'
import { formatFen } from '../../../domain/money.ts'
import { Sign } from '../../ui/Sign.tsx'
import { Kbd, Tag } from '../../ui/Tag.tsx'
import { sideWords } from '../../words/appointmentSide.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { addRefused, openRefused } from './refused.ts'
import type { CallProps } from './useCall.ts'

const few = 5

/** What was offered and refused: it is offered again. */
export function RefusedSide({ call }: CallProps) {
  const say = useWords(sideWords)
  const lines = (call.page?.refused ?? []).filter(({ doneSince }) => !doneSince).slice(0, few)
  const open = openRefused(call)
  const side = useSide()
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{say('refused', { n: lines.length })}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              {line.name} <span className="softer num">{formatFen(line.amountFen)}</span>
              {line.refusalReason && <span className="softer"> {refusalSaid(line.refusalReason, side)}</span>}
            </span>
            {open.some(({ id }) => id === line.id) ? (
              <button
                type="button"
                className="btn small"
                disabled={call.form.underWay}
                onClick={() => addRefused(call, line)}
                aria-label={say('addThis', { name: line.name })}
              >
                {say('add')} {line.id === open[0]?.id && <Kbd>A</Kbd>}
              </button>
            ) : (
              <Tag tone="done" icon={<Sign of="check" size={12} />}>
                {say('added')}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
