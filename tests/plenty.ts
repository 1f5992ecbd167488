import type { Client } from 'pg'

/** The part of an ordinary car. */
export const ordinaryPart = '8104120-PMA'

/** Tests and benches take many cars through one day: the ordinary part never runs out (S72). */
export async function plenty(client: Client) {
  for (const table of ['stock', 'stock_move'])
    await client.query(
      `update ${table} set quantity_milli = 500000000 where part_id = (select id from part where code = $1)`,
      [ordinaryPart],
    )
}
