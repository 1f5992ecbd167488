import { shortOf } from '../ui/time.ts'
import { At } from '../ui/When.tsx'
import { promiseWords } from '../words/promise.ts'
import { useWords, type Say } from '../words/words.ts'
import type { OrderPage } from '../work-order/useOrder.ts'

type Said = OrderPage['promises']['rows'][number]

/** Every hour that was said: what no longer stands is struck through, with why, who agreed and how. */
export function Past({ page: { promises, order } }: { page: OrderPage }) {
  const say = useWords(promiseWords)
  const standing = lastAgreed(promises.rows)
  const rows = promises.rows.filter(({ promisedAt, quotation }) => promisedAt !== null || quotation === null)
  if (rows.length === 0 && order.deliveredAt === null) return null
  return (
    <ol className="past" aria-label={say('history')}>
      {rows.map((row) => (
        <li key={row.id}>
          <Hour row={row} stands={standing === undefined || standing === row} say={say} />
          <span>{wordsOf(row, say)}</span>
        </li>
      ))}
      {order.deliveredAt && (
        <li>
          <b>
            <At at={order.deliveredAt} />
          </b>
          <span>{say('delivered')}</span>
        </li>
      )}
    </ol>
  )
}

/** Of two add-ons that were out at once the one sent first may be agreed to last. */
const lastAgreed = (rows: readonly Said[]) =>
  rows
    .filter(({ agreedAt }) => agreedAt !== null)
    .toSorted((a, b) => Date.parse(a.agreedAt!) - Date.parse(b.agreedAt!))
    .at(-1)

function Hour({ row, stands, say }: { row: Said; stands: boolean; say: Say<typeof promiseWords> }) {
  if (row.promisedAt === null) return <b>?</b>
  const isOpen = row.agreedAt === null && row.droppedAt === null
  const time = shortOf(row.promisedAt)
  if (row.droppedAt === null && (stands || isOpen))
    return <b title={isOpen ? say('notAgreed') : say('now')}>{time}</b>
  return <del title={say('before')}>{time}</del>
}

function wordsOf(row: Said, say: Say<typeof promiseWords>): string {
  const { quotation, cause, agreedAt, droppedAt, consentHow } = row
  const first = quotation
    ? say(quotation.kind === 'addOn' ? 'saidAddOn' : 'saidWith', { n: quotation.version })
    : cause
      ? say(`cause_${cause}`)
      : ''
  const then =
    agreedAt && consentHow
      ? `${shortOf(agreedAt)} ${say('agreedBy', { who: row.consentBy, how: say(`how_${consentHow}`) })}`
      : droppedAt
        ? say(dropped(row))
        : say(quotation ? 'notAgreed' : 'negotiating')
  return [first, row.note, then].filter(Boolean).join('，')
}

function dropped({ quotation, consentHow }: Said) {
  if (consentHow) return 'outlasted'
  if (!quotation) return 'notTaken'
  return quotation.kind === 'addOn' ? 'takenBack' : 'replaced'
}
