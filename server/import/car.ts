import type { VehicleRecord } from '../../domain/import/vehicle-record.ts'
import {
  amendCustomer,
  amendVehicle,
  registerCustomer,
  registerVehicle,
  withdrawCustomer,
  withdrawVehicle,
} from '../customer/steps.ts'
import { reading } from '../db.ts'
import { newId } from '../id.ts'
import { no } from '../refusals.ts'
import type { Work } from '../step.ts'
import { enterOdometer, withdrawOdometer } from '../visit/odometer.ts'
import { carFacts, type CarFacts, type CarOnFile } from './car-facts.ts'
import { planCar, type CustomerPlan, type Plan } from './car-plan.ts'
import type { Effect, Landed, Landing } from './kind.ts'

/** Customer, car, their numbers in the other system, and the odometer: in one act. */
export async function landCar(work: Work, landing: Landing<VehicleRecord, CarFacts>): Promise<Landed> {
  const { about, record, choice, tell } = landing
  const facts = await factsFor(work, landing)
  const plan = planCar(record, about, facts, choice)
  // The act has looked before; nobody passes its claims.
  if ('is' in plan) throw no('row_comes_in', plan.says, plan.english)
  for (const note of plan.notes) tell(note)
  tellKept(plan, tell)
  const effects: Effect[] = []
  if (plan.freed) effects.push(await freePlate(work, plan.freed))
  const customer = plan.customer && (await landCustomer(work, plan.customer, effects))
  const vehicleId = await landVehicle(work, plan, customer, effects)
  effects.push(...(await refer(work, about.source, plan, vehicleId, customer)))
  if (plan.reading) effects.push(...(await readOdometer(work, vehicleId, plan.reading, tell)))
  const verdict = !plan.car ? 'new' : effects.length > 0 ? 'changed' : 'same'
  return { verdict, effects, subjectId: vehicleId }
}

/** A record on file may be this very run's work by now, which it does not go on writing over: that is looked up. */
async function factsFor({ trx }: Work, { about, runId, record, seen }: Landing<VehicleRecord, CarFacts>) {
  if (seen && seen.cars.length === 0 && !seen.called) return seen
  return (await carFacts(reading(trx), about, runId, [record]))[0]!
}

/** The plate goes to the car of the file; this one is known by its VIN from now on. */
async function freePlate(work: Work, { id, ...present }: CarOnFile): Promise<Effect> {
  await amendVehicle(work, id, { ...present, plate: null, plateColour: null, ownerId: present.ownerId })
  return { subject: 'vehicle', id, made: false, before: present }
}

async function landCustomer(work: Work, { known, file, changes }: CustomerPlan, effects: Effect[]) {
  if (!known) {
    const id = newId()
    await registerCustomer(work, id, file)
    effects.push({ subject: 'customer', id, made: true })
    return id
  }
  if (changes.length > 0) {
    const { id, ...before } = known
    await amendCustomer(work, id, file)
    effects.push({ subject: 'customer', id, made: false, before })
  }
  return known.id
}

async function landVehicle(work: Work, plan: Plan, customer: string | undefined, effects: Effect[]) {
  const { car, file, carChanges, keepsOwner } = plan
  if (!car) {
    const id = newId()
    await registerVehicle(work, id, { ...file, ownerId: customer! })
    effects.push({ subject: 'vehicle', id, made: true })
    return id
  }
  if (carChanges) {
    const { id, ...before } = car
    await amendVehicle(work, id, { ...file, ownerId: keepsOwner ? car.ownerId : customer! })
    effects.push({ subject: 'vehicle', id, made: false, before })
  }
  return car.id
}

async function refer(
  { trx }: Work,
  system: string,
  plan: Plan,
  vehicleId: string,
  customer: string | undefined,
) {
  const refs = plan.refs.map((ref) => ({
    ...ref,
    system,
    subjectId: ref.subject === 'vehicle' ? vehicleId : customer!,
  }))
  if (refs.length === 0) return []
  await trx
    .insertInto('externalRef')
    .values(refs)
    .onConflict((conflict) => conflict.columns(['subject', 'system', 'number']).doNothing())
    .execute()
  return refs.map(
    ({ subjectId, ...ref }): Effect => ({ subject: 'externalRef', id: subjectId, made: true, after: ref }),
  )
}

async function readOdometer(
  work: Work,
  vehicleId: string,
  { km, at }: NonNullable<Plan['reading']>,
  tell: (note: string) => void,
): Promise<Effect[]> {
  const outcome = await enterOdometer(work, { vehicleId, km, at })
  if (outcome === 'contradicts') tell('行驶里程：与本店登记的里程前后矛盾，未登记')
  return typeof outcome === 'string'
    ? []
    : [{ subject: 'odometerReading', id: vehicleId, made: true, after: { reading: outcome.entered } }]
}

function tellKept({ kept, keepsOwner }: Plan, tell: (note: string) => void) {
  const fields = kept.map(({ field }) => field).filter((field) => field !== '车主')
  if (keepsOwner) tell('车主与档案不同，保留档案')
  if (fields.length > 0) tell(`${fields.join('、')}与档案不同，保留档案`)
}

/** Takes one effect back. */
export async function undoCar(work: Work, { subject, id, made, before, after }: Effect, runId: string) {
  if (subject === 'customer')
    await (made ? withdrawCustomer(work, id, { runId }) : amendCustomer(work, id, before as never))
  if (subject === 'vehicle')
    await (made ? withdrawVehicle(work, id, { runId }) : amendVehicle(work, id, before as never))
  if (subject === 'odometerReading') await withdrawOdometer(work, after!['reading'] as string)
  if (subject === 'externalRef') {
    const { subject: of, system, number } = after as { subject: string; system: string; number: string }
    await work.trx
      .deleteFrom('externalRef')
      .where('subject', '=', of)
      .where('system', '=', system)
      .where('number', '=', number)
      .where('subjectId', '=', id)
      .execute()
  }
}
