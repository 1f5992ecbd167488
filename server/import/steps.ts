import { sql } from 'kysely'
import { reading, type Trx } from '../db.ts'
import { step, type Work } from '../step.ts'
import { enterOdometer } from '../visit/odometer.ts'
import { completeCar, registerCar } from './car.ts'
import { importRows } from './desk.ts'
import type { LandForm, LineForm, ReasonForm } from './forms.ts'
import { carsOnFile } from './queries.ts'

/** Customer, car, their numbers in the other system, and the odometer: in one act. */
export const land = step(importRows, 'land', {
  facts: carFacts,
  async write(work, id, form: LandForm, { onFile }) {
    const notes = [...form.notes]
    const tell = (note: string) => void notes.push(note)
    const car = onFile ? await completeCar(work, form, onFile, tell) : await registerCar(work, form, tell)
    const isFirst = await refer(work.trx, form, car)
    await readOdometer(work, form, car.vehicleId, tell)
    const verdict = !onFile ? 'new' : !isFirst || car.changed ? 'changed' : 'same'
    await writeRow(work, id, form, { verdict, reason: notes.join('；'), vehicleId: car.vehicleId })
    return { vehicleId: car.vehicleId }
  },
})

/** The line says what an earlier line or file has said already. */
export const repeat = step(importRows, 'repeat', {
  write: (work, id, form: ReasonForm) =>
    writeRow(work, id, form, { verdict: 'same', reason: form.reason, vehicleId: null }),
})

export const reject = step(importRows, 'reject', {
  write: (work, id, form: ReasonForm) =>
    writeRow(work, id, form, { verdict: 'rejected', reason: form.reason, vehicleId: null }),
})

/** Nobody else brings this car or this customer in meanwhile: what is looked up here stays true to the end. */
async function carFacts(trx: Trx, _id: string, { run, vehicle, customer }: LandForm) {
  const { vin, plate } = vehicle
  await claimAll(trx, [
    `vin ${vin}`,
    ...(plate ? [`plate ${plate}`] : []),
    ...(customer.externalNo ? [`customer ${run.source} ${customer.externalNo}`] : []),
    ...(customer.phone ? [`customer ${customer.name} ${customer.phone}`] : []),
  ])
  const cars = await carsOnFile(reading(trx), vin, plate)
  const plateVin = (plate && cars.find((car) => car.plate === plate)?.vin) || null
  return { vin, plate, plateVin, isTwoCars: cars.length > 1, onFile: cars[0] }
}

/** In one order everywhere, so that two who need the same cannot wait for each other. */
const claimAll = (trx: Trx, what: readonly string[]) =>
  sql`select pg_advisory_xact_lock(hashtextextended(one, 0)) from unnest(${what.toSorted()}::text[]) as one`.execute(
    trx,
  )

/** @returns whether this source speaks of the car for the first time */
async function refer(
  trx: Trx,
  { run, vehicle, customer }: LandForm,
  car: { vehicleId: string; customerId: string | undefined },
) {
  const refs = [
    { subject: 'vehicle', number: vehicle.vin, subjectId: car.vehicleId },
    ...(customer.externalNo && car.customerId
      ? [{ subject: 'customer', number: customer.externalNo, subjectId: car.customerId }]
      : []),
  ]
  const added = await trx
    .insertInto('externalRef')
    .values(refs.map((ref) => ({ ...ref, system: run.source })))
    .onConflict((conflict) => conflict.columns(['subject', 'system', 'number']).doNothing())
    .returning('subject')
    .execute()
  return added.some(({ subject }) => subject === 'vehicle')
}

async function readOdometer(work: Work, form: LandForm, vehicleId: string, tell: (note: string) => void) {
  const { odometerKm: km } = form.vehicle
  if (km === null) return
  const at = form.readAt && new Date(form.readAt)
  if (!at) return tell('行驶里程：没有来厂日期，未登记')
  if (at > work.act.at) return tell('行驶里程：来厂日期在今天之后，未登记')
  const outcome = await enterOdometer(work, { vehicleId, km, at })
  if (outcome === 'contradicts') tell('行驶里程：与本店登记的里程前后矛盾，未登记')
}

type Outcome = { readonly verdict: string; readonly reason: string; readonly vehicleId: string | null }

/** The file's own row is written with the first of its lines. */
async function writeRow({ trx, act }: Work, id: string, { run, line }: LineForm, outcome: Outcome) {
  await trx
    .with('run', (db) =>
      db
        .insertInto('importRun')
        .values({ ...run, storeId: act.store, startedAt: act.at })
        .onConflict((conflict) => conflict.columns(['storeId', 'id']).doNothing()),
    )
    .insertInto('importRow')
    .values({ id, storeId: act.store, runId: run.id, line, ...outcome })
    .execute()
}
