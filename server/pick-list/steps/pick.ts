import { sql } from 'kysely'
import type { PickForm, PutBackForm, UnpickForm } from '../../../domain/pick-list/forms.ts'
import { reading, type Trx } from '../../db.ts'
import { freeOf, keepFree } from '../../reservation/steps/free.ts'
import { pickForLines, putBackOf, unpickForLines } from '../../reservation/steps/line.ts'
import { step, type Act } from '../../step.ts'
import { pickLists } from '../desk.ts'

/** Taken from the bins: what is kept for the lines, and what has become free for one that was short. */
export const pick = step(pickLists, 'pick', {
  async facts(trx, id, { lines }: PickForm, act) {
    const known = await linesOf(trx, act, id)
    const free = await freeOf(
      { trx, act },
      lines.flatMap((line) => known.get(line.id)?.partId ?? []),
    )
    const room = ({ keptMilli, pickedMilli, neededMilli, partId, isDropped }: Line) => {
      if (isDropped) return 0
      const lacks = Math.max(0, neededMilli - keptMilli - pickedMilli)
      const more = Math.min(lacks, free.get(partId) ?? 0)
      free.set(partId, (free.get(partId) ?? 0) - more)
      return keptMilli + more
    }
    return { known, ...judged(lines, known, room) }
  },
  async write(work, _id, { lines }, { known }) {
    const more = lines.map(({ id, quantityMilli }) => {
      const { keptMilli, partId, workOrderId } = known.get(id)!
      const holder = { workOrderId, pickListLineId: id }
      return { holder, partId, quantityMilli: Math.max(0, quantityMilli - keptMilli) }
    })
    await keepFree(
      work,
      more.filter(({ quantityMilli }) => quantityMilli > 0),
    )
    const picked = await pickForLines(work, lines)
    for (const [at, { id, quantityMilli }] of lines.entries())
      if (picked[at] !== quantityMilli)
        throw new Error(`line ${id}: ${picked[at]} picked of ${quantityMilli}`)
    return { lines: lines.length }
  },
})

/** It was a mistake: it lies in its bin again and stays kept. */
export const unpick = step(pickLists, 'unpick', {
  facts: async (trx, id, { lines }: UnpickForm, act) => {
    const known = await linesOf(trx, act, id)
    return judged(lines, known, ({ pickedMilli }) => pickedMilli)
  },
  async write(work, _id, { lines }) {
    await unpickForLines(work, lines)
    return { lines: lines.length }
  },
})

/** S84: refused, replaced or voided after it was picked: it lies in its bin again, and is free. */
export const putBack = step(pickLists, 'putBack', {
  facts: async (trx, id, { lines }: PutBackForm, act) => {
    const known = await linesOf(trx, act, id)
    return { strangers: lines.filter((line) => !(known.get(line)?.outMilli ?? 0)).length }
  },
  async write(work, _id, { lines }) {
    await putBackOf(work, lines)
    return { lines: lines.length }
  },
})

type Line = {
  readonly id: string
  readonly partId: string
  readonly workOrderId: string
  readonly name: string
  readonly isDropped: boolean
  readonly neededMilli: number
  /** Kept and in its bin; picked and wanted; picked and to go back. */
  readonly keptMilli: number
  readonly pickedMilli: number
  readonly outMilli: number
}

async function linesOf(trx: Trx, { store }: Pick<Act, 'store'>, id: string): Promise<Map<string, Line>> {
  const sum = (which: ReturnType<typeof sql>) =>
    sql`coalesce(sum(v.quantity_milli) filter (where ${which}), 0)::bigint`
  const { rows } = await sql<Line>`
    select l.id, l.part_id, k.work_order_id, p.name, l.dropped_at is not null as is_dropped, l.needed_milli,
      ${sum(sql`v.picked_at is null`)} as kept_milli,
      ${sum(sql`v.picked_at is not null and v.put_back_since is null`)} as picked_milli,
      ${sum(sql`v.put_back_since is not null`)} as out_milli
    from pick_list_line l join pick_list k on k.store_id = l.store_id and k.id = l.pick_list_id
    join part p on p.id = l.part_id left join reservation v on v.store_id = l.store_id and v.pick_list_line_id = l.id
      and v.released_at is null
    where l.store_id = ${store} and l.pick_list_id = ${id}
    group by l.id, l.store_id, l.part_id, k.work_order_id, p.name, l.dropped_at, l.needed_milli`.execute(
    reading(trx) as never,
  )
  return new Map(rows.map((line) => [line.id, line]))
}

/** The first line of which less is there than was said; and how many lines are not the list's. */
function judged(lines: PickForm['lines'], known: ReadonlyMap<string, Line>, room: (line: Line) => number) {
  const strangers = lines.filter(({ id }, at) => {
    const line = known.get(id)
    return !line || line.isDropped || lines.findIndex((other) => other.id === id) !== at
  })
  const written = (milli: number) => String(milli / 1000)
  for (const { id, quantityMilli } of lines) {
    const line = known.get(id)
    const there = line ? room(line) : 0
    if (line && there < quantityMilli)
      return {
        strangers: strangers.length,
        part: line.name,
        asked: written(quantityMilli),
        there: written(there),
        isThere: false,
      }
  }
  return { strangers: strangers.length, part: '', asked: '', there: '', isThere: true }
}
