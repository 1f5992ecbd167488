import { arrival, finishedCar, later, morning, people, type World } from '../world.ts'

/** A car that left yesterday after this work, and is back with the same complaint. */
export async function comesBack(
  world: World,
  lines: Parameters<typeof finishedCar>[1],
  complaint: string,
): Promise<string> {
  const { way, owner } = world
  const car = await finishedCar(world, lines)
  way.at(later(-30))
  const { rows } = await owner.query('select vehicle_id from work_order where id = $1', [car.orderId])
  way.at(later(31))
  await way.pass(people.zhou, car.orderId)
  await way.wash(people.su, car.orderId)
  await way.settle(people.gu, car.orderId, 20_010)
  await way.pay(people.gu, car.orderId)
  await way.deliver(people.su, car.orderId)
  await owner.query('update work_order set delivered_at = $2 where id = $1', [
    car.orderId,
    new Date(morning.getTime() - 86_400_000),
  ])
  way.at(morning)
  const came = { ...arrival(), car: { known: rows[0].vehicle_id as string }, odometerKm: 20_300 }
  return (await way.receive(people.su, { ...came, complaint })).orderId
}
