import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { AnswerForm } from '../../../domain/quotation/forms.ts'
import { splitBy } from '../../../domain/quotation/package.ts'
import { reading, type Trx } from '../../db.ts'
import { newId } from '../../id.ts'
import { returnRefused } from '../../pick-list/steps/take-back.ts'
import { promiseAgreed } from '../../promise/steps/said.ts'
import { isMovedSince } from '../../promise/values.ts'
import { step, type Act, type Work } from '../../step.ts'
import { reckonOrderSoon } from '../../warranty/steps.ts'
import { quotations } from '../desk.ts'
import { hashOfConsent } from '../shown.ts'
import { packageName } from '../values.ts'
import { addOnIsAgreed } from './agreed.ts'
import { lapseOpen, openPapersOf } from './lapse.ts'

/** S73, T6: line by line, with how it was said; a row of consent that is never changed. */
export const answer = step(quotations, 'answer', {
  async facts(trx, id, form: AnswerForm, act) {
    const { hourIsMoved, sentAt, ...shown } = await shownOf(trx, id, act.store)
    const answers = new Map(form.lines.map(({ id, answer }) => [id, answer]))
    const known = new Set(shown.lines.map((line) => line.id))
    const phone = form.phone || shown.phone
    return {
      shown,
      hourIsMoved,
      phone,
      unanswered: shown.lines.filter((line) => !answers.has(line.id)).length,
      strangers: [...answers.keys()].filter((line) => !known.has(line)).length,
      splitPackage: splitBy(shown.lines, answers) ?? null,
      unreasoned: form.lines.filter((line) => line.answer === 'refused' && line.reason === null).length,
      agreed: form.lines.filter((line) => line.answer === 'agreed').length,
      consents: form.agreesToAmount && form.agreesToDate && form.agreesToHour,
      how: form.how,
      isOwner: act.actor.id === null && act.actor.parties.includes('owner'),
      isCalled: phone !== '' && form.calledAt !== null,
      callIsAhead: form.calledAt !== null && new Date(form.calledAt) > act.at,
      callIsEarly: form.calledAt !== null && minuteOf(new Date(form.calledAt)) < minuteOf(sentAt!),
      isDrawn: form.strokes !== '',
    }
  },
  async write(work, id, form, { shown, phone, agreed }) {
    const { workOrderId } = shown
    await writeConsent(work, form, shown, phone)
    await reckonOrderSoon(work, workOrderId)
    await returnRefused(work, id)
    if (agreed > 0)
      await promiseAgreed(work, { workOrderId, quotationId: id, by: form.answeredBy, how: form.how })
    return { agreed, refused: form.lines.length - agreed, how: form.how }
  },
  async after(work, id, form, { shown, agreed }) {
    if (shown.kind === 'base' && agreed === 0) await lapseOpen(work, shown.workOrderId, others(shown))
    if (shown.kind === 'addOn') await addOnIsAgreed(work, id, { ...form, workOrderId: shown.workOrderId })
  },
})

type Shown = Omit<Awaited<ReturnType<typeof shownOf>>, 'hourIsMoved' | 'sentAt'>

/** The hour of a call is written down to the minute. */
const minuteOf = (at: Date) => Math.floor(at.getTime() / 60_000)

const others = ({ quotationId, open }: Shown) => open.filter((id) => id !== quotationId)

async function shownOf(trx: Trx, id: string, store: string) {
  const { phone, ...version } = await reading(trx)
    .selectFrom('quotation as q')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'q.storeId').onRef('o.id', '=', 'q.workOrderId'),
    )
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .where('q.storeId', '=', store)
    .where('q.id', '=', id)
    .select(['q.id as quotationId', 'q.workOrderId', 'q.version', 'q.kind', 'q.promisedAt', 'c.phone'])
    .select(['q.sentAt', isMovedSince.as('hourIsMoved')])
    .select((eb) => openPapersOf(store, eb.ref('q.workOrderId')).as('open'))
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('quotationLine as l')
          .whereRef('l.storeId', '=', 'q.storeId')
          .whereRef('l.quotationId', '=', 'q.id')
          .orderBy('l.position')
          .select(['l.id', 'l.kind', 'l.code', 'l.name', 'l.quantityMilli', 'l.hoursHundredths'])
          .select(['l.amountFen', 'l.payer', 'l.packageCode'])
          .select(packageName.as('packageName')),
      ).as('lines'),
    )
    .executeTakeFirstOrThrow()
  return { ...version, phone: phone ?? '' }
}

/** The answers, who gave them, and the row of consent: one statement. */
async function writeConsent({ trx, act }: Work, form: AnswerForm, shown: Shown, phone: string) {
  const answers = new Map(form.lines.map(({ id, answer }) => [id, answer]))
  const agreed = shown.lines.filter(({ id }) => answers.get(id) === 'agreed')
  const owners = agreed.filter(({ payer }) => payer === 'customer')
  const isCall = form.how === 'phone'
  await trx
    .with('said', () => saidOf(act, shown.quotationId, form))
    .with('answered', (db) =>
      db
        .updateTable('quotation')
        .set({ answeredAt: act.at, answeredBy: form.answeredBy })
        .where('storeId', '=', act.store)
        .where('id', '=', shown.quotationId),
    )
    .insertInto('consent')
    .values({
      id: newId(),
      storeId: act.store,
      workOrderId: shown.workOrderId,
      quotationId: shown.quotationId,
      how: form.how,
      saidBy: form.answeredBy,
      byStaffId: act.actor.id,
      witness: form.witness,
      phone: isCall ? phone : '',
      calledAt: isCall ? form.calledAt : null,
      linkId: form.linkId,
      agreedLines: agreed.length,
      refusedLines: shown.lines.length - agreed.length,
      amountFen: owners.reduce((sum, { amountFen }) => sum + amountFen, 0),
      promisedAt: shown.promisedAt,
      hash: hashOfConsent(shown, answers),
      strokes: form.strokes,
      at: act.at,
    })
    .execute()
}

function saidOf({ store }: Act, id: string, { lines }: AnswerForm) {
  const reasons = lines.map(({ answer, reason }) => (answer === 'refused' ? reason : null))
  return sql<{ id: string }>`(update quotation_line l
    set answer = a.answer, refusal_reason = a.reason, refusal_note = a.note
    from unnest(${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.answer)}::text[],
      ${reasons}::text[], ${lines.map((line) => line.note)}::text[]) as a (id, answer, reason, note)
    where l.store_id = ${store} and l.quotation_id = ${id} and l.id = a.id returning l.id)`
}
