import { createHash } from 'node:crypto'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reader } from '../db.ts'

type Line = {
  id: string
  kind: string
  code: string
  name: string
  property: string
  quantityMilli: number
  hoursHundredths: number | null
  amountFen: number
  payer: string
  workClass: string | null
  position: number
}
/** What the owner has agreed to, line by line, and now signs. Undefined: nothing is answered yet. */
export type Agreed = {
  quotationId: string
  promisedAt: Date | null
  lines: readonly Line[]
  amountFen: number
  hoursHundredths: number
}

/** Of the base: what the order is signed for. */
export const agreedOf = (db: Reader, store: string, orderId: string) => agreedFrom(db, store, { orderId })

/** Of one version, an add-on: it is signed on its own (S70). */
export const agreedOfVersion = (db: Reader, store: string, quotationId: string) =>
  agreedFrom(db, store, { quotationId })

type Which = { readonly orderId: string } | { readonly quotationId: string }

async function agreedFrom(db: Reader, store: string, which: Which): Promise<Agreed | undefined> {
  const answered = await db
    .selectFrom('quotation as q')
    .where('q.storeId', '=', store)
    .where((eb) =>
      'orderId' in which
        ? eb('q.workOrderId', '=', which.orderId).and('q.kind', '=', 'base')
        : eb('q.id', '=', which.quotationId),
    )
    .where('q.state', '=', 'answered')
    .orderBy('q.version', 'desc')
    .select((eb) => [
      'q.id as quotationId',
      'q.promisedAt',
      jsonArrayFrom(
        eb
          .selectFrom('quotationLine as l')
          .whereRef('l.storeId', '=', 'q.storeId')
          .whereRef('l.quotationId', '=', 'q.id')
          .where('l.answer', '=', 'agreed')
          .orderBy('l.position')
          .select([
            'l.id',
            'l.kind',
            'l.code',
            'l.name',
            'l.property',
            'l.quantityMilli',
            'l.hoursHundredths',
            'l.amountFen',
          ])
          .select(['l.payer', 'l.workClass', 'l.position']),
      ).as('lines'),
    ])
    .limit(1)
    .executeTakeFirst()
  if (!answered) return undefined
  const owners = answered.lines.filter(({ payer }) => payer === 'customer')
  return {
    ...answered,
    amountFen: owners.reduce((sum, { amountFen }) => sum + amountFen, 0),
    hoursHundredths: answered.lines.reduce((sum, { hoursHundredths }) => sum + (hoursHundredths ?? 0), 0),
  }
}

/** S75: SHA-256 over items, estimated hours, estimated price and promised time, in hexadecimal. */
export const hashOf = ({ quotationId, promisedAt, lines, amountFen, hoursHundredths }: Agreed) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        quotationId,
        promisedAt?.toISOString() ?? null,
        lines.map((l) => [
          l.kind,
          l.code,
          l.name,
          l.property,
          l.quantityMilli,
          l.hoursHundredths,
          l.amountFen,
          l.payer,
        ]),
        amountFen,
        hoursHundredths,
      ]),
    )
    .digest('hex')
