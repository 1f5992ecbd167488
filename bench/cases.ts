import { actorOf } from '../server/demo/day.ts'
import { idOf } from '../server/demo/reference.ts'
import type { Line, Way } from '../server/demo/way.ts'
import { newId } from '../server/id.ts'
import { draft } from '../server/quotation/steps/draft.ts'
import { send } from '../server/quotation/steps/send.ts'
import { take } from '../server/settlement/steps.ts'
import { receive } from '../server/visit/steps.ts'
import { settle } from '../server/work-order/steps.ts'
import { dispatch } from '../server/workshop/steps.ts'
import { labour, part } from './lines.ts'

/** The ids of one record, and what its form needs, made before anything is timed. */
export type Made = { readonly [name: string]: string }
export type Case = {
  readonly name: string
  readonly prepare: (way: Way) => Promise<Made>
  /** One act each; their times are added. */
  readonly acts: readonly ((way: Way, made: Made) => Promise<unknown>)[]
}

const su = actorOf('E002', 'advisor', 'cashier')
const zhou = actorOf('E005', 'inspector')

export async function casesOf(way: Way): Promise<readonly Case[]> {
  const places = await placesOf(way)
  return [
    {
      name: 'receive',
      prepare: async () => ({ visit: newId(), car: newId(), owner: newId(), order: newId(), plate: plate() }),
      acts: [(w, m) => w.act(su, receive, m['visit']!, arrival(m))],
    },
    {
      name: 'quote 5 + 5 lines: draft, send',
      prepare: async (w) => {
        const order = await received(w)
        await w.inspect(su, order)
        return { quotation: newId(), order }
      },
      acts: [
        (w, m) =>
          w.act(su, draft, m['quotation']!, {
            orderId: m['order']!,
            promisedAt: later(600).toISOString(),
            lines: tenLines(m),
          }),
        async (w, m) => w.act(su, send, m['quotation']!, {}, await w.lastEvent(m['order']!)),
      ],
    },
    {
      name: 'dispatch',
      prepare: async (w) => ({ job: (await signed(w, [labour()])).jobs[0]!, ...places.pop()! }),
      acts: [
        (w, m) =>
          w.act(su, dispatch, m['job']!, {
            technicianId: m['technician']!,
            bayId: m['bay']!,
            from: m['from']!,
            until: m['until']!,
            explanation: '先检查再拆装',
          }),
      ],
    },
    settleAndPay,
  ]
}

const settleAndPay: Case = {
  name: 'settle and pay',
  prepare: async (w) => {
    const { orderId } = await signed(w, [part()])
    await w.pass(zhou, orderId)
    return { order: orderId, settlement: newId(), payment: newId() }
  },
  acts: [
    (w, m) =>
      w.act(su, settle, m['order']!, {
        settlementId: m['settlement']!,
        outOdometerKm: 20_000,
        oldParts: 'returned',
      }),
    async (w, m) =>
      w.act(su, take, m['payment']!, {
        orderId: m['order']!,
        chargeId: await chargeOf(w, m['order']!),
        means: 'wechat',
        amountFen: 5_800,
        reference: '',
      }),
  ],
}

let plates = 0
const plate = () => `沪Z${String(++plates).padStart(5, '0')}`
const later = (minutes: number) => new Date(Date.parse('2026-11-25T10:30:00+08:00') + minutes * 60_000)

const arrival = (m: Made) => ({
  orderId: m['order']!,
  car: { id: m['car']!, plate: m['plate']!, vin: '', brand: '远岑', model: '晏清' },
  owner: { id: m['owner']!, kind: 'person' as const, name: '方知远', phone: '16000002001' },
  broughtBy: '方知远',
  broughtByPhone: '',
  odometerKm: 20_000,
  complaint: '定期保养',
  washMode: 'none' as const,
  keyTag: '',
  waitsInStore: true,
})

async function received(way: Way) {
  const { orderId } = await way.receive(su, arrival({ car: newId(), owner: newId(), plate: plate() }))
  return orderId
}

async function signed(way: Way, lines: readonly Line[]) {
  const orderId = await received(way)
  const quotation = await way.quote(su, orderId, later(600), lines)
  await way.agree(su, quotation, lines)
  return { orderId, jobs: await way.sign(su, orderId, '方') }
}

const kept = new Map<string, Line[]>()
/** The same ten lines each time the same form is handed in. */
function tenLines(m: Made): Line[] {
  const known = kept.get(m['quotation']!)
  if (known) return known
  const lines = [...Array.from({ length: 5 }, () => labour()), ...Array.from({ length: 5 }, () => part())]
  kept.set(m['quotation']!, lines)
  return lines
}

const chargeOf = (way: Way, orderId: string) =>
  way
    .read((db) =>
      db
        .selectFrom('charge')
        .where('storeId', '=', way.store)
        .where('workOrderId', '=', orderId)
        .select('id')
        .executeTakeFirstOrThrow(),
    )
    .then(({ id }) => id)

/** Minutes in which a technician is on shift, each with a bay of its own: nobody stands in another's way. */
async function placesOf(way: Way): Promise<Made[]> {
  const shifts = await way.read((db) =>
    db
      .selectFrom('shift')
      .where('storeId', '=', way.store)
      .where('onDuty', '=', true)
      .where(
        'staffId',
        'in',
        crew.map(([staff]) => staff),
      )
      .orderBy('startsAt')
      .select(['staffId', 'startsAt', 'endsAt'])
      .execute(),
  )
  const begun = used
  const all = shifts.flatMap(({ staffId, startsAt, endsAt }) =>
    Array.from({ length: Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000) }, (_, n) => ({
      technician: staffId,
      bay: crew.find(([staff]) => staff === staffId)![1],
      from: new Date(startsAt.getTime() + n * 60_000).toISOString(),
      until: new Date(startsAt.getTime() + (n + 1) * 60_000).toISOString(),
    })),
  )
  used += 4_000
  return all.slice(begun, used)
}
let used = 0
const crew = ['E005', 'E007', 'E008', 'E010', 'E011'].map(
  (no, n) => [idOf('staff', no), idOf('bay', `BAY0${n + 1}`)] as const,
)
