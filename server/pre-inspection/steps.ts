import { sql } from 'kysely'
import type { InspectionForm } from '../../domain/pre-inspection/forms.ts'
import { coversOfOneCar } from '../../domain/pre-inspection/kinds.ts'
import { factsOfCar, factsOfForm, vinRead } from '../../domain/pre-inspection/facts.ts'
import { readVin } from '../customer/vin.ts'
import { reading, type Trx } from '../db.ts'
import { nextNumber } from '../number.ts'
import { coversUsed } from '../part/ledger.ts'
import { NotFound } from '../refusals.ts'
import { step, type Act, type Work } from '../step.ts'
import { writeReading } from '../visit/odometer.ts'
import { correctOdometers } from '../work-order/steps.ts'
import { preInspections } from './desk.ts'

/** The whole sheet lands once, as it was signed beside the car (S51–S58). */
export const record = step(preInspections, 'record', {
  within: visitOf,
  facts: factsOf,
  write: land,
})

/** A signed sheet is locked: what changes is written as another version, and signed again. */
export const renew = step(preInspections, 'renew', {
  within: visitOf,
  facts: factsOf,
  async write(work, id, form: InspectionForm, known) {
    await supersede(work, form.sheet.replaces!, { visitId: form.sheet.visitId })
    return land(work, id, form, known)
  },
})

const supersede = step(preInspections, 'supersede', {
  within: (form: { readonly visitId: string }) => form.visitId,
})

function visitOf({ sheet }: InspectionForm) {
  return sheet.visitId
}

type Known = Awaited<ReturnType<typeof factsOf>>

async function factsOf(trx: Trx, _id: string, form: InspectionForm, { store, actor }: Act) {
  const { sheet } = form
  const file = await reading(trx)
    .selectFrom('visit as t')
    .innerJoin('store as s', 's.id', 't.storeId')
    .innerJoin('vehicle as v', 'v.id', 't.vehicleId')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 't.storeId').onRef('o.visitId', '=', 't.id'),
    )
    .leftJoin('preInspection as p', (join) =>
      join.onRef('p.storeId', '=', 't.storeId').onRef('p.visitId', '=', 't.id').on('p.state', '=', 'signed'),
    )
    .leftJoin('staff as w', 'w.id', 'p.byStaffId')
    .where('t.storeId', '=', store)
    .where('t.id', '=', sheet.visitId)
    .orderBy('o.id')
    .limit(1)
    .select([
      't.state as visitState',
      't.vehicleId',
      'o.id as orderId',
      'v.vin as fileVin',
      'p.id as standingId',
    ])
    .select(['p.number as standingNumber', 'p.version as standingVersion'])
    .select(sql<string>`coalesce(w.name, '')`.as('standingBy'))
    .select(
      sql<string>`coalesce(to_char(p.landed_at at time zone s.time_zone, 'HH24:MI'), '')`.as('standingAt'),
    )
    .select(sql<number>`coalesce(o.odometer_km, 0)`.as('orderKm'))
    .select(settledAt.as('outKm'))
    .executeTakeFirst()
  if (!file) throw new NotFound('visit')
  return {
    ...file,
    isOwn: form.by === actor.id,
    replaces: sheet.replaces,
    ...factsOfCar(form, file),
    ...factsOfForm(form),
  }
}

const settledAt = sql<number | null>`(select min(x.out_odometer_km) from settlement x
  join work_order y on y.store_id = x.store_id and y.id = x.work_order_id
  where y.store_id = t.store_id and y.visit_id = t.id and y.state = 'settled' and x.state = 'settled')`

async function land(work: Work, id: string, { sheet, hash, strokes, kept }: InspectionForm, known: Known) {
  const { trx, act } = work
  const version = (known.standingVersion ?? 0) + 1
  const used = coversUsed(act, sheet.visitId, setsOf(sheet))
  const { coversBooked } = await trx
    .with('n', () => sql`(${nextNumber(act.store, 'YJ', act.at)})` as never)
    .with('covers', () => used.covers as never)
    .with('moved', () => used.moved as never)
    .with('kept', () => used.kept as never)
    .insertInto('preInspection')
    .values({
      ...rowOf(sheet, act),
      id,
      number: sql<string>`(select number from n)`,
      version,
      replacesId: known.standingId,
      strokes,
      hash,
    })
    .returning(sql<number>`(select count(*) from moved)`.as('coversBooked'))
    .executeTakeFirstOrThrow()
  await writeParts(work, id, { sheet, kept })
  await tellTheCar(work, sheet, known)
  // The quotation's page waits for it (S58).
  work.tells.add(`workOrder:${known.orderId}`)
  return {
    visitId: sheet.visitId,
    version,
    marks: sheet.marks.length,
    photos: sheet.photos.length,
    odometerKm: sheet.odometerKm,
    hasValuables: sheet.valuables.has,
    customerPresent: sheet.customerPresent,
    coversQuantity: sheet.coversQuantity,
    coversBooked,
    hash,
  }
}

/** Seat, wheel and floor are one set; a set that was opened is used up. */
const setsOf = ({ greeting, coversQuantity }: InspectionForm['sheet']) =>
  greeting.covers === null ? 0 : Math.ceil(coversQuantity / coversOfOneCar)

/** As the sheet has been answered: the rules have seen to it that nothing compulsory is open. */
const rowOf = (sheet: InspectionForm['sheet'], act: Act) => ({
  storeId: act.store,
  visitId: sheet.visitId,
  byStaffId: act.actor.id!,
  startedAt: notAfter(sheet.startedAt, act.at),
  finishedAt: notAfter(sheet.finishedAt, act.at),
  landedAt: act.at,
  welcomedAt: sheet.greeting.welcomed,
  doorAndCardAt: sheet.greeting.doorAndCard,
  coversAt: sheet.greeting.covers,
  coversQuantity: sheet.coversQuantity,
  drive: sheet.drive,
  vin: vinRead(sheet.vin),
  vinBy: sheet.vinBy,
  answers: JSON.stringify(sheet.answers),
  seen: sheet.seen,
  odometerKm: sheet.odometerKm!,
  odometerReason: sheet.odometerReason,
  fuelEighths: sheet.fuelEighths,
  batteryPercent: sheet.batteryPercent,
  keys: sheet.keys!,
  papers: sheet.papers,
  hasValuables: sheet.valuables.has!,
  valuables: sheet.valuables.items,
  valuablesNote: sheet.valuables.note,
  valuablesMeasure: sheet.valuables.has ? sheet.valuables.measure : null,
  seal: sheet.valuables.seal,
  withoutPhotos: sheet.withoutPhotos,
  customerPresent: sheet.customerPresent!,
  absence: sheet.absence,
  note: sheet.note,
  signer: sheet.signer,
  sheet: JSON.stringify(sheet),
})

/** A tablet's clock may run ahead; nothing was done after it was handed in. */
const notAfter = (at: string, now: Date) => (new Date(at) > now ? now : new Date(at))

async function writeParts(
  { trx, act }: Work,
  preInspectionId: string,
  { sheet, kept }: Pick<InspectionForm, 'sheet' | 'kept'>,
) {
  const part = { storeId: act.store, preInspectionId }
  const marks = sheet.marks.map((mark, position) => ({ ...part, ...mark, position }))
  if (marks.length > 0) await trx.insertInto('damageMark').values(marks).execute()
  const photos = sheet.photos.map(({ id, slot, markId, takenHash, takenAt }, position) => {
    const { hash, thumbHash } = kept.find((one) => one.id === id)!
    return { ...part, id, position, slot, markId, takenAt, takenHash, hash, thumbHash }
  })
  if (photos.length > 0) await trx.insertInto('inspectionPhoto').values(photos).execute()
}

/** What the file did not know is filled in: the VIN read at the car (S52), and kilometres that differ from the order's (S56). */
async function tellTheCar(
  work: Work,
  sheet: InspectionForm['sheet'],
  { vehicleId, fileVin, orderKm }: Known,
) {
  const vin = vinRead(sheet.vin)
  if (fileVin === null && vin !== '') await readVin(work, vehicleId, { vin })
  const km = sheet.odometerKm!
  if (km === orderKm) return
  const { visitId, odometerReason: reason } = sheet
  await writeReading(work, { vehicleId, visitId, km, at: work.act.at, source: 'visit', reason })
  await correctOdometers(work, visitId, km)
}
