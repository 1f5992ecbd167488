import { chargedOf, discountOf } from '../../domain/quotation/amount.ts'
import type { PaperForm } from './paper.ts'
import type { OrderAnswer, Quotation } from './read.ts'

/** What one writes on: the open draft, or the version after the one that stands. */
export const targetOf = (stands: Quotation | null, before = 0): string =>
  stands?.state === 'draft' ? stands.id : `new:${stands?.version ?? before}`

/** The order as it stands once the paper has landed; its number and its event come with the next answer. */
export function landedIn(
  old: OrderAnswer,
  id: string,
  { promisedAt, validUntil, discountReason, lines }: PaperForm,
): OrderAnswer {
  const was = old.order.quotation
  const known = was?.id === id ? was : { id, number: '', version: (was?.version ?? old.before ?? 0) + 1 }
  const quotation: Quotation = {
    ...known,
    state: 'draft',
    promisedAt,
    hourIsMoved: false,
    validUntil: validUntil ?? was?.validUntil ?? null,
    discountReason: discountReason ?? '',
    // By whose limit is the counter's to say, with the answer that follows.
    discountNeeds: was?.discountNeeds ?? '',
    sentAt: null,
    answeredAt: null,
    answeredBy: null,
    lines: lines.map(({ decimals, ...line }, at) => ({
      ...line,
      position: at + 1,
      packageCode: line.packageCode ?? '',
      packageName: null,
      givenFen: line.packageCode ? 0 : (discountOf(line) ?? 0),
      discountBasisPoints: line.discountBasisPoints ?? 0,
      discountFen: discountOf(line) ?? 0,
      amountFen: chargedOf(line) ?? 0,
      answer: null,
      refusalReason: null,
      refusalNote: '',
      findingId: line.findingId ?? null,
      certificate: null,
      unitDecimals: decimals,
    })),
  }
  return { ...old, order: { ...old.order, quotation } }
}
