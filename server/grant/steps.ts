import type { z } from 'zod'
import type { appointForm, GrantForm } from '../../domain/grant/forms.ts'
import type { Administration } from '../../domain/staff/duties.ts'
import { reading, type Trx } from '../db.ts'
import { endSessionsOf } from '../session-end.ts'
import { step, type Act, type Work } from '../step.ts'
import { grants } from './desk.ts'
import { inForce } from './queries.ts'

/** Duties are written into a session when it is opened (docs/decisions/006): a grant ends those of its holder. */
export const grant = step(grants, 'grant', {
  claims: 'establishment',
  facts: (trx, _id, { staffId }: GrantForm, act) => factsOf(trx, staffId, act),
  write: (work, id, { staffId, duty }) => write(work, id, staffId, duty),
})

/** The first of a fresh installation, from the machine itself: there is nobody yet who could grant. */
export const appoint = step(grants, 'appoint', {
  claims: 'establishment',
  facts: (trx, _id, { staffId }: z.infer<typeof appointForm>, act) => factsOf(trx, staffId, act),
  write: (work, id, { staffId }) => write(work, id, staffId, 'securityAdmin'),
})

export const revoke = step(grants, 'revoke', {
  claims: 'establishment',
  async write(work, id) {
    const { trx, act } = work
    const { staffId, duty } = await trx
      .updateTable('adminGrant')
      .set({ untilAt: act.at, revokedBy: act.actor.id })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .returning(['staffId', 'duty'])
      .executeTakeFirstOrThrow()
    await endSessionsOf(work, staffId)
    return { staffId, duty }
  },
})

async function factsOf(trx: Trx, staffId: string, { store, actor }: Act) {
  const db = reading(trx)
  const person = await db
    .selectFrom('staff as s')
    .innerJoin('postHolding as h', 'h.staffId', 's.id')
    .where('s.id', '=', staffId)
    .where('s.state', '=', 'employed')
    .where('h.storeId', '=', store)
    .where('h.untilDay', 'is', null)
    .select('s.name')
    .executeTakeFirst()
  const held = await db
    .selectFrom('adminGrant')
    .where('storeId', '=', store)
    .where('staffId', '=', staffId)
    .where('state', '=', 'inForce')
    .select('id')
    .executeTakeFirst()
  const security = await inForce(db, store).where('g.duty', '=', 'securityAdmin').execute()
  return {
    person: person?.name ?? '',
    worksHere: person !== undefined,
    isSelf: actor.id === staffId,
    isAdministrator: held !== undefined,
    securityAdmins: security.length,
  }
}

async function write(work: Work, id: string, staffId: string, duty: Administration) {
  const { trx, act } = work
  await trx
    .insertInto('adminGrant')
    .values({ id, storeId: act.store, staffId, duty, fromAt: act.at, grantedBy: act.actor.id })
    .execute()
  await endSessionsOf(work, staffId)
  return { staffId, duty }
}
