import { z } from 'zod'
import { asksConsent, isOwnPart } from '../part/property.ts'
import { rule } from '../procedure.ts'

/** R2.5: a part that is not new, or his own: consented to one by one, beside the signature of the whole. */
export const partsConsented = z
  .array(
    z.strictObject({
      lineId: z.uuid(),
      /** Of his own part: what shows that it is sound. */
      certificate: z.string().trim().max(100).default(''),
    }),
  )
  .max(200)
  .default([])
export type PartsConsented = z.output<typeof partsConsented>

export type PartFacts = { unconsented: string | null; uncertified: string | null }

export const partsAreConsented = rule(
  'parts_are_consented',
  'R2.5',
  '旧件、修复件和客户自备件须由客户逐件书面同意（{unconsented}）',
  'Used, rebuilt and customer-supplied parts need written consent, each on its own ({unconsented})',
  ({ unconsented }: Pick<PartFacts, 'unconsented'>) => unconsented === null,
)

export const ownPartsAreCertified = rule(
  'own_parts_are_certified',
  'R2.5',
  '客户自备件须登记合格证明（{uncertified}）',
  'Customer-supplied parts need their certificate on record ({uncertified})',
  ({ uncertified }: Pick<PartFacts, 'uncertified'>) => uncertified === null,
)

type Line = { readonly id: string; readonly name: string; readonly property: string }

/** The agreed lines that still want something, by name; null: none. */
export function partFactsOf(agreed: readonly Line[], said: PartsConsented): PartFacts {
  const certificates = new Map(said.map(({ lineId, certificate }) => [lineId, certificate]))
  const asked = agreed.filter(asksConsent)
  return {
    unconsented: namesOf(asked.filter(({ id }) => !certificates.has(id))),
    uncertified: namesOf(asked.filter((line) => isOwnPart(line) && certificates.get(line.id) === '')),
  }
}

const namesOf = (lines: readonly Line[]) =>
  lines.length === 0 ? null : lines.map(({ name, property }) => `${property} ${name}`).join('、')
