import { finishedCar, later, ordinaryLines, type World } from './world.ts'

export type ClaimedCar = {
  readonly id: string
  /** Its orders that 索赔 pays for, in the order of their days, and what people call them. */
  readonly orders: readonly string[]
  readonly numbers: readonly string[]
}

/** The ordinary lines, all of them paid by `payer`. */
const paidBy = (payer: 'claim' | 'customer') => ordinaryLines().map((line) => ({ ...line, payer }))

/**
 * A family's car sold in the spring, with so many repairs, one a day before the ordinary morning, each passed two hours
 * after it was agreed; the last one still waits for its final check.
 */
export async function claimedCar(
  world: World,
  repairs = 1,
  payer: 'claim' | 'customer' = 'claim',
): Promise<ClaimedCar> {
  const orders: string[] = []
  for (let n = 0; n < repairs; n++) orders.push((await finishedCar(world, paidBy(payer))).orderId)
  const ask = <T extends object>(text: string, values: unknown[]) =>
    world.owner.query<T & Record<string, unknown>>(text, values)
  const { rows } = await ask<{ id: string; number: string }>(
    `select vehicle_id as id, number from work_order where id = any($1) order by array_position($1, id)`,
    [orders],
  )
  const { id } = rows[0]!
  for (const [n, order] of orders.entries()) {
    const daysAgo = orders.length - 1 - n
    const agreed = later(-daysAgo * 1_440)
    await ask(
      `with o as (update work_order set vehicle_id = $2, signed_at = $3, passed_at = $4, delivered_at = $4
         where id = $1 returning visit_id)
       update visit set vehicle_id = $2, arrived_at = $3, state = $5 where id = (select visit_id from o)`,
      [
        order,
        id,
        agreed,
        daysAgo === 0 ? null : new Date(agreed.getTime() + 7_200_000),
        daysAgo === 0 ? 'here' : 'left',
      ],
    )
  }
  await ask(
    `update vehicle set sale_day = '2026-03-02', delivery_day = '2026-03-05', use = '家庭自用',
       vehicle_class = 'passenger', sale_price_fen = 25800000, coefficient_basis_points = 50 where id = $1`,
    [id],
  )
  return { id, orders, numbers: rows.map(({ number }) => number) }
}

/** A quality issue as its form has it, where nothing more is known. */
export const gearboxNoise = {
  title: '变速器异响',
  system: 'gearbox',
  failureMode: 'noise',
  partCode: '',
  isMainPart: null,
  danger: null,
  needsReplacement: false,
}
