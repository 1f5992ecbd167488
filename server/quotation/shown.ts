import { createHash } from 'node:crypto'

export type Shown = {
  readonly quotationId: string
  readonly version: number
  readonly promisedAt: Date | null
  readonly lines: readonly {
    readonly id: string
    readonly kind: string
    readonly code: string
    readonly name: string
    readonly quantityMilli: number
    readonly hoursHundredths: number | null
    readonly amountFen: number
    readonly payer: string
  }[]
}

/**
 * SHA-256 of what the customer was shown and what he said to each line: items, amounts, promise, answers. A sent
 * version never changes, so that the same can be reckoned again.
 */
export const hashOfConsent = (shown: Shown, answers: ReadonlyMap<string, string>) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        shown.quotationId,
        shown.version,
        shown.promisedAt?.toISOString() ?? null,
        shown.lines.map((l) => [
          l.kind,
          l.code,
          l.name,
          l.quantityMilli,
          l.hoursHundredths,
          l.amountFen,
          l.payer,
          answers.get(l.id) ?? null,
        ]),
      ]),
    )
    .digest('hex')
