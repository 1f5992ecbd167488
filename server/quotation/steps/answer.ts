import { sql } from 'kysely'
import type { AnswerForm } from '../../../domain/quotation/forms.ts'
import { reading } from '../../db.ts'
import { promiseAgreed } from '../../promise/steps/said.ts'
import { returnRefused } from '../../pick-list/steps/take-back.ts'
import { step } from '../../step.ts'
import { reckonOrderSoon } from '../../warranty/steps.ts'
import { quotations } from '../desk.ts'

export const answer = step(quotations, 'answer', {
  async facts(trx, id, form: AnswerForm, { store }) {
    const rows = await reading(trx)
      .selectFrom('quotationLine')
      .where('storeId', '=', store)
      .where('quotationId', '=', id)
      .select('id')
      .execute()
    const answered = new Set(form.lines.map((line) => line.id))
    const known = new Set(rows.map((row) => row.id))
    return {
      unanswered: rows.filter((row) => !answered.has(row.id)).length,
      strangers: [...answered].filter((line) => !known.has(line)).length,
      agreed: form.lines.filter((line) => line.answer === 'agreed').length,
      consents: form.agreesToAmount && form.agreesToDate && form.agreesToHour,
    }
  },
  async write(work, id, form) {
    const { trx, act } = work
    const lines = form.lines.map((line) => line.id)
    const answers = form.lines.map((line) => line.answer)
    await sql`update quotation_line l set answer = a.answer
      from unnest(${lines}::uuid[], ${answers}::text[]) as a (id, answer)
      where l.store_id = ${act.store} and l.quotation_id = ${id} and l.id = a.id`.execute(trx)
    const { workOrderId } = await trx
      .updateTable('quotation')
      .set({ answeredAt: act.at, answeredBy: form.answeredBy })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .returning('workOrderId')
      .executeTakeFirstOrThrow()
    await reckonOrderSoon(work, workOrderId)
    await returnRefused(work, id)
    const agreed = form.lines.filter((line) => line.answer === 'agreed')
    if (agreed.length > 0) await promiseAgreed(work, { workOrderId, quotationId: id, by: form.answeredBy })
    return { agreed: agreed.length, refused: form.lines.length - agreed.length }
  },
})
