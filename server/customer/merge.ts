import { sql } from 'kysely'
import { customer, vehicle } from '../../domain/customer/procedure.ts'
import type { MergeForm } from '../../domain/customer/forms.ts'
import { mergedFields } from '../../domain/customer/merging.ts'
import { reading, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import { refuseIfChanged } from '../lock.ts'
import { NotFound } from '../refusals.ts'
import { step, touch, type Act, type Work } from '../step.ts'
import { customers, vehicles } from './desk.ts'
import { relackCar, relackCarsOf } from './lacks.ts'
import { endDoubles, moveAll, moveBack, note } from './moves.ts'
import { writeInitials, type Move } from './steps.ts'

type Subject = Move['of']
type Absorbed = { readonly mergeId: string; readonly mergedId: string }

const absorbed = async (_work: Work, _id: string, { mergeId, mergedId }: Absorbed) => ({
  merge: mergeId,
  merged: mergedId,
})
const absorb = {
  customer: step(customers, 'absorb', { write: absorbed }),
  vehicle: step(vehicles, 'absorb', { write: absorbed }),
}
const release = {
  customer: step(customers, 'release', { write: absorbed }),
  vehicle: step(vehicles, 'release', { write: absorbed }),
}

/** Two files of one customer: this one goes into the other, with all that points at it. */
export const mergeCustomers = step(customers, 'merge', {
  overwrites: true,
  async facts(trx, id, { into }: MergeForm) {
    const other = await reading(trx)
      .selectFrom('customer')
      .where('id', '=', into)
      .select('state')
      .executeTakeFirst()
    if (!other) throw new NotFound('customer')
    return { isItself: into === id, otherState: customer.states[other.state] }
  },
  write: (work, id, form) => merge(work, 'customer', id, form),
})

export const mergeVehicles = step(vehicles, 'merge', {
  overwrites: true,
  async facts(trx, id, { into }: MergeForm, { store }: Act) {
    const rows = await reading(trx)
      .selectFrom('vehicle as v')
      .where('v.id', 'in', [id, into])
      .select(['v.id', 'v.state', 'v.vin', 'v.vinPlain'])
      .select(
        sql<boolean>`exists (select from visit t where t.store_id = ${store} and t.vehicle_id = v.id
          and t.state = 'here')`.as('isHere'),
      )
      .execute()
    const own = rows.find((row) => row.id === id)
    const other = rows.find((row) => row.id === into)
    if (!own || !other) throw new NotFound('vehicle')
    return {
      isItself: into === id,
      otherState: vehicle.states[other.state],
      vin: own.vin,
      otherVin: other.vin,
      vinsDiffer: own.vin !== null && other.vin !== null && own.vinPlain !== other.vinPlain,
      bothAreHere: into !== id && own.isHere && other.isHere,
    }
  },
  write: (work, id, form) => merge(work, 'vehicle', id, form),
})

async function merge(work: Work, of: Subject, id: string, { into, take, intoSeen }: MergeForm) {
  const { trx, act } = work
  await touch(work, of === 'vehicle' ? vehicles : customers, into)
  await refuseIfChanged(trx, { store: act.store, seen: intoSeen }, into)
  const mergeId = newId()
  const taken = mergedFields[of].filter((field) => field !== 'owner' && take.includes(field))
  const [kept, merged] = [await fileOf(trx, of, into), await fileOf(trx, of, id)]
  const lost = lastingMarks.filter((mark) => merged[mark] && !kept[mark])
  const fields = [...taken, ...(take.includes('plate') ? ['plateColour'] : []), ...lost]
  // The keys of plate and VIN look at this: the value taken over must be free.
  await trx.updateTable(of).set({ mergedInto: into }).where('id', '=', id).execute()
  await write(trx, of, into, pick(merged, fields))
  await trx
    .insertInto('fileMerge')
    .values({
      id: mergeId,
      subject: of,
      keptId: into,
      mergedId: id,
      keptBefore: JSON.stringify(pick(kept, fields)),
      mergedAt: act.at,
    })
    .execute()
  const move = { of, from: id, to: into }
  await note(work, mergeId, await endDoubles(work, move, !take.includes('owner')))
  const counts = await moveAll(work, mergeId, move, 'storeAndGroup')
  await relack(trx, of, into)
  await absorb[of](work, into, { mergeId, mergedId: id })
  await tellOtherStores(work, of, id)
  return { merge: mergeId, into, ...counts }
}

/** Art. 29 and 33: nobody chooses whether a car keeps these. */
const lastingMarks = ['returnedDay', 'returnedReason', 'replacementDay']

/** Exactly back, as long as nothing has been built on it. */
const unmerge = async (work: Work, of: Subject, id: string) => {
  const { trx, act } = work
  const row = await reading(trx)
    .selectFrom('fileMerge')
    .where('mergedId', '=', id)
    .where('undoneAt', 'is', null)
    .select(['id', 'keptId', 'keptBefore'])
    .executeTakeFirstOrThrow()
  await touch(work, of === 'vehicle' ? vehicles : customers, row.keptId)
  await write(trx, of, row.keptId, row.keptBefore as File)
  await trx.updateTable(of).set({ mergedInto: null }).where('id', '=', id).execute()
  await moveBack(work, row.id, { of, from: row.keptId, to: id })
  await trx.updateTable('fileMerge').set({ undoneAt: act.at }).where('id', '=', row.id).execute()
  for (const one of [row.keptId, id]) await relack(trx, of, one)
  await release[of](work, row.keptId, { mergeId: row.id, mergedId: id })
  await tellOtherStores(work, of, id)
  return { merge: row.id, from: row.keptId }
}
export const unmergeCustomer = step(customers, 'unmerge', {
  write: (work, id) => unmerge(work, 'customer', id),
})
export const unmergeVehicle = step(vehicles, 'unmerge', { write: (work, id) => unmerge(work, 'vehicle', id) })

/** In another store of the group: its own rows follow, there and back (one store per transaction, architecture §7). */
const follow = async (work: Work, of: Subject, id: string) => {
  const merges = await reading(work.trx)
    .selectFrom('fileMerge')
    .where('mergedId', '=', id)
    .orderBy('mergedAt')
    .select(['id', 'keptId', 'undoneAt'])
    .execute()
  for (const { id: mergeId, keptId, undoneAt } of merges)
    if (undoneAt) await moveBack(work, mergeId, { of, from: keptId, to: id })
    else await moveAll(work, mergeId, { of, from: id, to: keptId }, 'store')
}
export const followCustomer = step(customers, 'follow', { write: (work, id) => follow(work, 'customer', id) })
export const followVehicle = step(vehicles, 'follow', { write: (work, id) => follow(work, 'vehicle', id) })

const tellOtherStores = ({ trx, act }: Work, of: Subject, id: string) =>
  sql`insert into due (id, store_id, kind, subject_id, at)
    select gen_random_uuid(), s.id, ${`${of}.follow`}, ${id}, ${act.at} from store s
    where s.id <> ${act.store}`.execute(trx)

type File = { readonly [field: string]: string | number | null }

const fileOf = async (trx: Trx, of: Subject, id: string): Promise<File> => {
  const row = await reading(trx).selectFrom(of).where('id', '=', id).selectAll().executeTakeFirst()
  if (!row) throw new NotFound(of)
  return row as never
}

const pick = (file: File, fields: readonly string[]): File =>
  Object.fromEntries(fields.map((field) => [field, file[field] ?? null]))

async function write(trx: Trx, of: Subject, id: string, fields: File) {
  if (Object.keys(fields).length === 0) return
  await trx
    .updateTable(of)
    .set(fields as never)
    .where('id', '=', id)
    .execute()
  const { name } = fields
  if (of === 'vehicle' || typeof name !== 'string') return
  await trx.deleteFrom('customerInitials').where('customerId', '=', id).execute()
  await writeInitials(trx, id, name)
}

const relack = (trx: Trx, of: Subject, id: string) =>
  of === 'vehicle' ? relackCar(trx, id) : relackCarsOf(trx, id)
