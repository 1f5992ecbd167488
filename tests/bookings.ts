import { newId } from '../server/id.ts'
import { staff, type World } from './world.ts'

type Item = {
  readonly kind: 'package' | 'labour' | 'part' | 'symptom'
  readonly code: string
  readonly name?: string
  readonly quantityMilli?: number
}
export const labourItem = (code: string): Item => ({ kind: 'labour', code })
export const packageItem = (code: string): Item => ({ kind: 'package', code })
export const partItem = (code: string, quantityMilli = 1000): Item => ({ kind: 'part', code, quantityMilli })
export const symptom = (name: string): Item => ({ kind: 'symptom', code: '', name })

let plates = 20_000
const modelCode = 'A2-15T'

/** A car on file with its owner, as a past import would have left it. */
export async function knownCar(
  { owner }: World,
  change: { model?: string | null; saleDay?: string | null } = {},
) {
  const [carId, ownerId] = [newId(), newId()]
  const plate = `沪B${++plates}`
  await owner.query(
    `insert into customer (id, kind, name, phone) values ($1, 'person', '沈知微', '16000006172')`,
    [ownerId],
  )
  await owner.query(
    `insert into vehicle (id, plate, plate_colour, brand, model, model_code, sale_day, use)
     values ($1, $2, 'blue', '远岑', '晏清', $3, $4, '家庭自用')`,
    [
      carId,
      plate,
      change.model === undefined ? modelCode : change.model,
      change.saleDay === undefined ? '2024-03-02' : change.saleDay,
    ],
  )
  await owner.query(
    `insert into vehicle_party (id, vehicle_id, customer_id, role, from_day) values ($1, $2, $3, 'owner', '2024-03-02')`,
    [newId(), carId, ownerId],
  )
  return { carId, ownerId, plate }
}

type OnFile = { readonly carId: string; readonly ownerId: string }

/** What the customer asks for. */
const requestForm = ({ carId, ownerId }: OnFile) => ({
  car: { known: carId },
  owner: { known: ownerId },
  contact: '沈知微',
  contactPhone: '16000006172',
  source: 'hotline',
  odometerKm: 41_860,
  words: '四万公里保养该做了',
  kinds: ['maintenance'],
  items: [labourItem('M0102')],
  wish: '周四上午',
})

/** The form of a booking as the clerk has filled it in by the end of the call. */
export const bookingForm = (car: OnFile, change: object = {}) => ({
  ...requestForm(car),
  startsAt: '2026-11-26T09:00:00+08:00',
  receiverId: staff('E002'),
  estimateTold: true,
  papers: ['licence', 'booklet'],
  customerAgrees: true,
  ...change,
})

/** For the list of those who wait for a place, on the same morning. */
export const waitingForm = (car: OnFile, change: object = {}) => ({
  ...requestForm(car),
  wishedFrom: '2026-11-26T08:00:00+08:00',
  wishedUntil: '2026-11-26T12:00:00+08:00',
  ...change,
})
