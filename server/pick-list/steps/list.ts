import { sql } from 'kysely'
import { alone } from '../../alone.ts'
import { reading } from '../../db.ts'
import { newId } from '../../id.ts'
import { nextNumber } from '../../number.ts'
import { askFor, giveUpUnneeded } from '../../purchase-request/steps.ts'
import { keepFree } from '../../reservation/steps/free.ts'
import { takeOver } from '../../reservation/steps/line.ts'
import { step, type Work } from '../../step.ts'
import { pickLists } from '../desk.ts'

type ListForm = { readonly workOrderId: string; readonly quotationId: string }

/**
 * S83: the quotation goes to the customer and its parts to the parts department, before anybody has signed. A version
 * without parts has no list.
 */
export async function listParts(work: Work, form: ListForm) {
  const { parts } = await reading(work.trx)
    .selectFrom('quotationLine as l')
    .innerJoin('part as p', (join) => join.onRef('p.code', '=', 'l.code').on('p.state', '<>', 'withdrawn'))
    .where('l.storeId', '=', work.act.store)
    .where('l.quotationId', '=', form.quotationId)
    .where('l.kind', 'in', ['part', 'material'])
    .select(({ fn }) => fn.countAll<number>().as('parts'))
    .executeTakeFirstOrThrow()
  if (parts > 0) await list(alone(work), newId(), form)
  await giveUpUnneeded(work, form.workOrderId)
}

/** What is kept for this car already is taken over, what is free is kept at once; the rest stands as short. */
const list = step(pickLists, 'list', {
  async write(work, id, form: ListForm) {
    const lines = await writeLines(work, id, form)
    const { workOrderId } = form
    await askFor(work, workOrderId, lines)
    const lacking = []
    for (const line of lines) {
      const has = await takeOver(work, { ...line, workOrderId }, line.neededMilli)
      lacking.push({ ...line, quantityMilli: line.neededMilli - has })
    }
    const kept = await keepFree(
      work,
      lacking.map(({ id: pickListLineId, partId, quantityMilli }) => ({
        holder: { workOrderId, pickListLineId },
        partId,
        quantityMilli,
      })),
    )
    const short = lacking.filter(({ quantityMilli }, at) => kept[at]! < quantityMilli)
    return { workOrderId, lines: lines.length, short: short.length }
  },
})

async function writeLines({ trx, act }: Work, id: string, { workOrderId, quotationId }: ListForm) {
  await sql`
    with n as (${nextNumber(act.store, 'LD', act.at)})
    insert into pick_list (store_id, id, number, work_order_id, quotation_id, listed_at)
    select ${act.store}, ${id}, n.number, ${workOrderId}, ${quotationId}, ${act.at} from n`.execute(trx)
  const wanted = await reading(trx)
    .selectFrom('quotationLine as l')
    .innerJoin('part as p', (join) => join.onRef('p.code', '=', 'l.code').on('p.state', '<>', 'withdrawn'))
    .where('l.storeId', '=', act.store)
    .where('l.quotationId', '=', quotationId)
    .where('l.kind', 'in', ['part', 'material'])
    .orderBy('l.position')
    .select(['l.id as quotationLineId', 'p.id as partId', 'l.position', 'l.quantityMilli as neededMilli'])
    .execute()
  const lines = wanted.map((line) => ({ ...line, id: newId(), storeId: act.store, pickListId: id }))
  await trx.insertInto('pickListLine').values(lines).execute()
  return lines
}
