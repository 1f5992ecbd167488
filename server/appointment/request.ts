import { sql } from 'kysely'
import type { RegisterForm, WaitForm } from '../../domain/appointment/forms.ts'
import { vehicle } from '../../domain/customer/procedure.ts'
import { reading, type Reader, type Trx } from '../db.ts'
import { ownerOn } from '../customer/queries.ts'
import { NotFound } from '../refusals.ts'
import type { Act, Work } from '../step.ts'
import { storeAt } from './store.ts'
import { linesFor, type Line, type Model } from './lines.ts'

type Request = Pick<RegisterForm | WaitForm, 'car' | 'owner' | 'contactPhone' | 'items' | 'rebookedFrom'>

/** What the rules ask about a request, and the car with its lines for whoever writes it down. */
export async function requestFacts(trx: Trx, { store, at }: Act, form: Request) {
  const { car, owner, items, rebookedFrom } = form
  const file = 'known' in car ? await carOnFile(reading(trx), store, car.known, rebookedFrom) : null
  const { lines, unfit } = await linesFor(
    reading(trx),
    await storeAt(reading(trx), { store, at }),
    file?.model ?? null,
    items,
  )
  return {
    fileStands: !file || ['inUse', 'stopped', 'soldAway'].includes(file.state),
    fileState: file ? vehicle.states[file.state as keyof typeof vehicle.states] : '',
    bookedAs: file?.bookedAs ?? null,
    ...(await rebookedOf(reading(trx), store, rebookedFrom, file?.id)),
    phoneIsKnown:
      form.contactPhone !== '' ||
      rebookedFrom !== null ||
      !('known' in owner) ||
      (await hasPhone(reading(trx), owner.known)),
    unfit,
    file,
    lines,
  }
}

const hasPhone = async (db: Reader, customerId: string) =>
  (
    await db
      .selectFrom('customer')
      .where('id', '=', customerId)
      .where('phone', '<>', '')
      .select('id')
      .execute()
  ).length > 0

/** What is replaced is a booking of this car, and the car has not come on it. */
async function rebookedOf(db: Reader, store: string, id: string | null, vehicleId: string | undefined) {
  if (id === null) return { rebooksItsOwn: true, rebookedAs: '' }
  const old = await db
    .selectFrom('appointment')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['number', 'state', 'vehicleId'])
    .executeTakeFirst()
  if (!old) throw new NotFound('appointment')
  const isOver = !['registered', 'failing', 'storeFailed', 'customerFailed', 'cancelled'].includes(old.state)
  return { rebooksItsOwn: old.vehicleId === vehicleId && !isOver, rebookedAs: old.number }
}

/** The booking that is changed by this one does not count: it ends with it. */
async function carOnFile(db: Reader, store: string, id: string, rebookedFrom: string | null) {
  const found = await db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleModel as m', 'm.code', 'v.modelCode')
    .where('v.id', '=', id)
    .select([
      'v.id',
      'v.state',
      'v.plate',
      'm.code',
      'm.energy',
      'm.body',
      ownerOn(sql.ref('v.id')).as('ownerId'),
    ])
    .select(({ selectFrom }) =>
      selectFrom('appointment as a')
        .where('a.storeId', '=', store)
        .whereRef('a.vehicleId', '=', 'v.id')
        .where('a.state', 'in', ['waiting', 'registered', 'failing'])
        .where(sql<boolean>`not (a.state = 'registered' and a.id is not distinct from ${rebookedFrom}::uuid)`)
        .select('a.number')
        .limit(1)
        .as('bookedAs'),
    )
    .executeTakeFirst()
  if (!found) throw new NotFound('vehicle')
  const { code, energy, body, ...file } = found
  const model: Model = code === null ? null : { code, energy: energy ?? '', body: body ?? '' }
  return { ...file, model }
}
export type OnFile = Awaited<ReturnType<typeof carOnFile>>

export async function writeLines({ trx, act }: Work, appointmentId: string, lines: readonly Line[]) {
  await trx
    .insertInto('appointmentLine')
    .values(lines.map((line, n) => ({ ...line, storeId: act.store, appointmentId, position: n + 1 })))
    .execute()
}

export const linesOn = async (db: Reader, store: string, id: string): Promise<Line[]> => {
  const rows = await db
    .selectFrom('appointmentLine')
    .where('storeId', '=', store)
    .where('appointmentId', '=', id)
    .orderBy('position')
    .select(['kind', 'packageCode', 'code', 'name', 'unit', 'quantityMilli', 'hoursHundredths', 'payer'])
    .select(['amountFen', 'refusedLineId', 'isAsked'])
    .execute()
  // The words of kinds and payers were written by the form.
  return rows as Line[]
}
