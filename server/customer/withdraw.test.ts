import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { actorOf } from '../demo/day.ts'
import { arrival, morning, openWorld, people, store, type World } from '../../tests/world.ts'
import { newId } from '../id.ts'
import { registerCustomer, registerVehicle, withdrawCustomer, withdrawVehicle } from './steps.ts'
import { referVehicle } from './refs.ts'

let world: World
const runId = newId()
/** What undoes an import takes these steps within its own act. */
const undoer = actorOf('E003', 'care', 'itself')
beforeAll(async () => {
  world = await openWorld()
  await world.owner.query(
    "insert into import_run (id, store_id, source, file_name, file_hash, lines, handed_in_at) values ($1, $2, 'DMS', 'x', 'x', 1, now())",
    [runId, store],
  )
})
afterAll(() => world.close())

let made = 0

/** A car and its owner as a row of the run has brought them in. */
async function imported() {
  world.way.at(morning)
  const [customerId, vehicleId, rowId] = [newId(), newId(), newId()]
  const n = ++made
  const customer = { kind: 'person' as const, name: '韩若水', phone: `1600002${String(n).padStart(4, '0')}` }
  await world.way.act(people.ding, registerCustomer, customerId, customer)
  const car = {
    ownerId: customerId,
    plate: `沪G${70_000 + n}`,
    plateColour: 'blue',
    vin: null,
    brand: '',
    model: '',
  }
  await world.way.act(people.ding, registerVehicle, vehicleId, car)
  await world.owner.query(
    `insert into external_ref (subject, system, number, subject_id) values ('vehicle', 'DMS', $1, $2)`,
    [`V${n}`, vehicleId],
  )
  await world.owner.query(
    "insert into import_row (id, store_id, run_id, line, verdict, subject_id) values ($1, $2, $3, $4, 'new', $5)",
    [rowId, store, runId, n, vehicleId],
  )
  await world.owner.query(
    `insert into event (store_id, act_id, party, whole_id, subject, subject_id, step, to_state, particulars)
     select store_id, act_id, party, $1, 'importRow', $1, 'land', 'landed', '{}' from event
     where whole_id = any($2)`,
    [rowId, [customerId, vehicleId]],
  )
  return { customerId, vehicleId, car, customer, number: `V${n}` }
}

const undo = async (step: typeof withdrawVehicle, id: string) =>
  world.way.act(undoer, step, id, { runId }).then(
    ({ state }) => state,
    (error: { refusal?: { because: string; facts: { depends: string } } }) => error.refusal ?? String(error),
  )

describe(`${clause('S33')} an import withdrawn`, () => {
  test('car first, then customer: out of search and lists, and the same file comes in again in full', async () => {
    const { customerId, vehicleId, car, customer, number } = await imported()
    expect(await undo(withdrawCustomer, customerId)).toMatchObject({
      because: 'nothing_depends_on_file',
      facts: { depends: `车辆 ${car.plate}` },
    })
    expect(await undo(withdrawVehicle, vehicleId)).toBe('withdrawn')
    expect(await undo(withdrawCustomer, customerId)).toBe('withdrawn')
    const su = await world.enter('E002')
    expect((await su.get(`/search?q=${car.plate.slice(-5)}`)).body.cars).toEqual([])
    expect((await su.get(`/search?q=${customer.phone.slice(-4)}`)).body.customers).toEqual([])
    expect((await su.get(`/files/cars/${vehicleId}`)).status).toBe(404)
    expect((await su.get('/files/cars')).body.rows).toEqual([])
    const { rows } = await world.owner.query('select * from external_ref where number = $1', [number])
    expect(rows).toEqual([])
    const again = newId()
    await world.way.act(people.ding, registerCustomer, again, customer)
    await world.way.act(people.ding, registerVehicle, newId(), { ...car, ownerId: again })
  })

  test('is refused where later work depends on it, and says which', async () => {
    const received = await imported()
    const form = { ...arrival(), car: { known: received.vehicleId }, owner: { known: received.customerId } }
    const { orderId } = await world.way.receive(people.su, form)
    const su = await world.enter('E002')
    const { number } = (await su.get(`/work-orders/${orderId}`)).body.order
    expect(await undo(withdrawVehicle, received.vehicleId)).toMatchObject({
      facts: { depends: `工单 ${number}；里程登记 1 次` },
    })
    const touched = await imported()
    await world.way.act(people.su, referVehicle, touched.vehicleId, { system: '别处', number: 'Z1' })
    expect(await undo(withdrawVehicle, touched.vehicleId)).toMatchObject({
      facts: { depends: '档案的 1 次变动' },
    })
  })
})
