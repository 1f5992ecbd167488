import { dutiesOf, peopleOf, type Establishment } from '../../domain/staff/establishment.ts'
import { reading } from '../db.ts'
import { rewriteDuties } from '../session-duties.ts'
import { endSessionsOf } from '../session-end.ts'
import type { Work } from '../step.ts'
import { establishmentOf } from './queries.ts'

type Change = {
  /** From whom posts are taken: out at once, in every store. */
  readonly out?: string
  readonly write: () => Promise<void>
}

/**
 * Writes what changes who may do what, and lets it count at once (decision 009): of everybody whose duties are others
 * afterwards, by post or by vacancy, the open sessions are rewritten; of whoever loses a post they end.
 * @returns how many sessions ended, and whose duties changed besides
 */
export async function changeRights(work: Work, { out, write }: Change) {
  const { trx, act } = work
  const before = await establishmentOf(reading(trx), act.store)
  await write()
  const after = await establishmentOf(reading(trx), act.store)
  const changed = [...new Set([...peopleOf(before), ...peopleOf(after)])].filter(
    (id) => id !== out && said(before, id) !== said(after, id),
  )
  for (const id of changed) await rewriteDuties(trx, act.store, id, after)
  return { sessions: out ? await endSessionsOf(work, out) : 0, changed }
}

const namesOf = (e: Establishment, id: string) => dutiesOf(e, id).map(({ duty }) => duty)
const said = (e: Establishment, id: string) => namesOf(e, id).sort().join()
