import type { OrderRecord } from '../../../domain/import/kinds/history-record.ts'
import { ownerThen } from '../../../domain/import/kinds/owner-then.ts'
import { registerVehicle } from '../../customer/steps.ts'
import { newId, newIdOf } from '../../id.ts'
import { actOfThatDay } from '../../perform.ts'
import type { Work } from '../../step.ts'
import { enterOdometer } from '../../visit/odometer.ts'
import { adoptVisit } from '../../visit/steps.ts'
import { adopt } from '../../work-order/adopt.ts'
import type { Effect, Landed, Landing } from '../kind.ts'
import { hoursOf } from './history-days.ts'
import { notesOnCar } from './history-notes.ts'
import type { Found, Past } from './history-queries.ts'

export type Seen = { readonly found: Found; readonly past: Past }

/** The stay and the order in an act of their own day; the car's quick file, where it needs one, in today's. */
export async function landOrder(work: Work, landing: Landing<OrderRecord, Seen>): Promise<Landed> {
  const { record, about, tell } = landing
  const { found, past } = landing.seen!
  if (found.orderId) return { verdict: 'same', subjectId: found.orderId, effects: [] }
  const car = found.car?.id ?? (await quickFile(work, record, found))
  for (const note of notesOnCar(record, found)) tell(note)
  const { arrivedAt, leftAt } = hoursOf(record, about)
  const then = await actOfThatDay(work, leftAt)
  const [visitId, orderId] = [newIdOf(arrivedAt), newIdOf(arrivedAt)]
  const customerId = found.car ? customerThen(record, past) : null
  if (found.car && !customerId) tell('当时的车主不详，未登记客户')
  const { odometerKm, broughtBy } = record
  const stay = { vehicleId: car, customerId, broughtBy, arrivedAt, toldAt: work.act.at, odometerKm }
  await adoptVisit(then, visitId, stay)
  if (odometerKm !== null) {
    const entered = await enterOdometer(then, { vehicleId: car, km: odometerKm, at: arrivedAt, visitId })
    if (entered === 'contradicts') tell('进厂里程：与登记的里程前后矛盾，只留在旧档里')
  }
  await adopt(then, orderId, {
    visitId,
    vehicleId: car,
    customerId,
    system: about.source,
    number: record.number,
    complaint: record.complaint,
    odometerKm,
    openedAt: arrivedAt,
    said: saidOf(record),
    lines: record.lines,
  })
  const order: Effect = { subject: 'workOrder', id: orderId, made: true }
  const opened: Effect[] = found.car ? [] : [{ subject: 'vehicle', id: car, made: true }]
  return { verdict: 'new', subjectId: orderId, effects: [...opened, order] }
}

/** Plate or VIN and nothing else: nobody is made its owner. */
async function quickFile(work: Work, { vin, plate, plateColour }: OrderRecord, { plateIsTaken }: Found) {
  const id = newId()
  const own = plateIsTaken ? { plate: null, plateColour: null } : { plate, plateColour }
  await registerVehicle(work, id, { ...own, vin, ownerId: null, brand: '', model: '' })
  return id
}

function customerThen(record: OrderRecord, { numbered, owners, saleDay: boughtDay }: Past) {
  const { customer: name, phone, entered: day } = record
  return ownerThen({ day, numbered, name, phone, owners, boughtDay })
}

const saidOf = (record: OrderRecord) => ({
  kind: record.kind,
  kindSaid: record.kindSaid,
  plateSaid: record.plate ?? '',
  vinSaid: record.vin ?? '',
  customerSaid: record.customer,
  advisorSaid: record.advisor,
  technicianSaid: record.technician,
  finding: record.finding,
  remark: record.remark,
  settledDay: record.settled,
  deliveredDay: record.delivered,
})
