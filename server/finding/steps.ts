import { sql } from 'kysely'
import type { DropForm, ProposeFindingForm, ReportForm } from '../../domain/finding/forms.ts'
import { reading } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step, type Work } from '../step.ts'
import { citedElsewhere } from './values.ts'
import { findings } from './desk.ts'

/** T6: told first, and touched once the customer has agreed. */
export const report = step(findings, 'report', {
  within: (form: ReportForm) => form.workOrderId,
  async facts(trx, _id, form, { store, actor }) {
    const job = await reading(trx)
      .selectFrom('job as j')
      .innerJoin('workOrder as o', (join) =>
        join.onRef('o.storeId', '=', 'j.storeId').onRef('o.id', '=', 'j.workOrderId'),
      )
      .where('j.storeId', '=', store)
      .where('j.id', '=', form.jobId)
      .where('j.workOrderId', '=', form.workOrderId)
      .select(['j.state as jobState', 'o.state as stateOfOrder'])
      .select(sql<boolean>`coalesce(j.technician_id = ${actor.id}, false)`.as('isOnesOwn'))
      .executeTakeFirst()
    if (!job) throw new NotFound('job')
    return {
      ...job,
      isMeasured: form.measuredMilli !== null,
      hasUnit: form.unit !== '',
      isUrgent: form.isUrgent,
      photos: form.photos.length,
    }
  },
  async write({ trx, act }, id, { photos, ...form }) {
    await trx
      .insertInto('finding')
      .values({ ...form, id, storeId: act.store, reportedBy: act.actor.id!, reportedAt: act.at })
      .execute()
    const rows = photos.map((one, at) => ({ ...one, storeId: act.store, findingId: id, position: at + 1 }))
    if (rows.length > 0) await trx.insertInto('findingPhoto').values(rows).execute()
    const { jobId, isUrgent, measuredMilli, limitMilli } = form
    return { jobId, isUrgent, measuredMilli, limitMilli, photos: photos.length }
  },
})

/** The workshop manager decides whether it is put before the customer (process.md §2.7). */
export const propose = step(findings, 'propose', {
  write: (work, id, { note }: ProposeFindingForm) => decide(work, id, note),
})

export const drop = step(findings, 'drop', {
  write: (work, id, { note }: DropForm) => decide(work, id, note),
})

async function decide({ trx, act }: Work, id: string, decisionNote: string) {
  await trx
    .updateTable('finding')
    .set({ decidedBy: act.actor.id, decidedAt: act.at, decisionNote })
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .execute()
}

type Within = { readonly workOrderId: string }

const quote = step(findings, 'quote', { within: (form: Within) => form.workOrderId })
const release = step(findings, 'release', { within: (form: Within) => form.workOrderId })

/** Called when a quotation goes to the customer: what its lines are to mend is quoted. */
export const quoteFindings = async (work: Work, quotationId: string, workOrderId: string) => {
  for (const { id } of await citedBy(work, quotationId, 'proposed')) await quote(work, id, { workOrderId })
}

/** Called when an add-on is taken back: what stands on no other paper may be quoted anew. */
export const releaseFindings = async (work: Work, quotationId: string, workOrderId: string) => {
  const cited = await citedBy(work, quotationId, 'quoted')
  for (const { id, isElsewhere } of cited) if (!isElsewhere) await release(work, id, { workOrderId })
}

function citedBy({ trx, act }: Work, quotationId: string, state: 'proposed' | 'quoted') {
  return reading(trx)
    .selectFrom('finding as f')
    .where('f.storeId', '=', act.store)
    .where('f.state', '=', state)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('quotationLine as l')
          .whereRef('l.storeId', '=', 'f.storeId')
          .whereRef('l.findingId', '=', 'f.id')
          .where('l.quotationId', '=', quotationId)
          .select('l.id'),
      ),
    )
    .orderBy('f.id')
    .select(['f.id', citedElsewhere(sql`f.id`, sql`${quotationId}`).as('isElsewhere')])
    .execute()
}
