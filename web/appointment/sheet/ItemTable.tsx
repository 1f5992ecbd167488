import { formatFen } from '../../../domain/money.ts'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { ItemLine } from './ItemLine.tsx'
import { rowsOf } from './rows.ts'
import type { CallProps } from './useCall.ts'

/** Each thing that is asked for with its hours, its parts and its sum; below, what it comes to. */
export function ItemTable({ call }: CallProps) {
  const say = useWords(callWords)
  const { form, slots } = call
  const { items } = form.values
  const rows = rowsOf(items, slots ?? { lines: [], parts: [] })
  const missing = slots?.parts.filter((need) => need.freeMilli < need.needMilli).length ?? 0
  return (
    <table className="call-items">
      <thead className="unseen">
        <tr>
          <th scope="col">{say('code')}</th>
          <th scope="col">{say('work')}</th>
          <th scope="col">{say('payer')}</th>
          <th scope="col">{say('hours')}</th>
          <th scope="col">{say('partsWord')}</th>
          <th scope="col">{say('sum')}</th>
          <th scope="col">{say('remove')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same thing may be asked for twice
          <ItemLine key={n} row={row} n={n} form={form} isKnown={slots !== undefined} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>
            {say('inAll', { n: items.length })}
            {slots && slots.parts.length > 0 && (
              <> · {say('partsInAll', { n: slots.parts.length - missing, missing })}</>
            )}
          </td>
          <td className="right">
            <b>{slots && `${(slots.minutes / 60).toFixed(1)} h`}</b>
          </td>
          <td className="right">{say('estimate')}</td>
          <td className="right">
            <b>{slots ? formatFen(slots.estimateFen) : '…'}</b>
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}
