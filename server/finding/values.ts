import { sql, type RawBuilder } from 'kysely'

/**
 * T6: whether a finding stands on another paper than this one: on its way to the owner, or agreed to. A new version of
 * the base takes the place of the one before, and is no other paper.
 */
export const citedElsewhere = (
  findingId: RawBuilder<unknown>,
  quotationId: RawBuilder<unknown>,
) => sql<boolean>`
  exists (select from quotation_line c join quotation p on p.store_id = c.store_id and p.id = c.quotation_id
    join quotation self on self.store_id = p.store_id and self.id = ${quotationId}
    where c.finding_id = ${findingId} and p.id <> self.id and (p.kind = 'addOn' or self.kind = 'addOn')
      and p.state in ('draft', 'sent', 'answered') and c.answer is distinct from 'refused')`
