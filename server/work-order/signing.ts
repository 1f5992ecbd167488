import { asksConsent } from '../../domain/part/property.ts'
import type { SignAddOnForm, SignForm } from '../../domain/work-order/forms.ts'
import { partFactsOf } from '../../domain/work-order/part-consent.ts'
import { reading, type Trx } from '../db.ts'
import { awaitPaper } from '../document/steps.ts'
import { newId } from '../id.ts'
import { lapseOpen, openPapersOf } from '../quotation/steps/lapse.ts'
import { step, type Work } from '../step.ts'
import { reckonOrderSoon } from '../warranty/steps.ts'
import { plan } from '../workshop/steps.ts'
import { workOrders } from './desk.ts'
import { agreedOf, agreedOfVersion, hashOf, type Agreed } from './signed.ts'

/** The owner signs; each agreed labour line becomes a job (S75). */
export const sign = step(workOrders, 'sign', {
  async facts(trx, id, form: SignForm, { store }) {
    const agreed = await agreedOf(reading(trx), store, id)
    const hashMatches = agreed !== undefined && hashOf(agreed) === form.hash
    const parts = partFactsOf(agreed?.lines ?? [], form.parts)
    return { isDrawn: form.strokes.length > 0, hashMatches, ...parts, agreed: agreed! }
  },
  async write(work, id, form, { agreed }) {
    const { papers } = await work.trx
      .updateTable('workOrder')
      .set({ signedAt: work.act.at })
      .where('storeId', '=', work.act.store)
      .where('id', '=', id)
      .returning(openPapersOf(work.act.store, id).as('papers'))
      .executeTakeFirstOrThrow()
    await writeSignature(work, id, form, agreed)
    for (const line of agreed.lines.filter(({ kind }) => kind === 'labour'))
      await plan(work, newId(), { workOrderId: id, line })
    await lapseOpen(work, id, papers)
    await awaitPaper(work, { workOrderId: id, kind: 'order', quotationId: agreed.quotationId })
    await reckonOrderSoon(work, id)
    return { amountFen: agreed.amountFen, hash: form.hash }
  },
})

/** What was added is signed for by itself, at the latest when the car is picked up; the consent holds before (T6). */
export const signAddOn = step(workOrders, 'signAddOn', {
  async facts(trx, id, { quotationId, hash, strokes, parts }: SignAddOnForm, { store }) {
    const isOfOrder = await reading(trx)
      .selectFrom('quotation as q')
      .where('q.storeId', '=', store)
      .where('q.id', '=', quotationId)
      .where('q.workOrderId', '=', id)
      .where('q.kind', '=', 'addOn')
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('signature as g')
              .whereRef('g.storeId', '=', 'q.storeId')
              .whereRef('g.quotationId', '=', 'q.id')
              .select('g.id'),
          ),
        ),
      )
      .select('q.id')
      .executeTakeFirst()
    const agreed = isOfOrder && (await agreedOfVersion(reading(trx), store, quotationId))
    return {
      addOnAwaits: agreed !== undefined && agreed.lines.length > 0,
      isDrawn: strokes.length > 0,
      hashMatches: agreed !== undefined && hashOf(agreed) === hash,
      ...partFactsOf(agreed?.lines ?? [], parts),
      agreed: agreed!,
    }
  },
  async write(work, id, form, { agreed }) {
    await writeSignature(work, id, form, agreed)
    await awaitPaper(work, { workOrderId: id, kind: 'addOn', quotationId: form.quotationId })
    return { amountFen: agreed.amountFen, hash: form.hash }
  },
})

/**
 * Both sides: the customer’s strokes, and by whom of us they were taken, whose act it is (S75). The owner on his link
 * signs with whoever answers for the order.
 */
async function writeSignature({ trx, act }: Work, workOrderId: string, form: SignForm, agreed: Agreed) {
  const { advisorId } = await reading(trx)
    .selectFrom('workOrder')
    .where('storeId', '=', act.store)
    .where('id', '=', workOrderId)
    .select('advisorId')
    .executeTakeFirstOrThrow()
  const id = newId()
  await trx
    .insertInto('signature')
    .values({
      id,
      storeId: act.store,
      workOrderId,
      quotationId: agreed.quotationId,
      hash: form.hash,
      amountFen: agreed.amountFen,
      hoursHundredths: agreed.hoursHundredths,
      promisedAt: agreed.promisedAt!,
      signer: form.signer,
      strokes: form.strokes,
      signedAt: act.at,
      byStaffId: act.actor.id ?? advisorId,
    })
    .execute()
  await writePartConsents(trx, act.store, id, form, agreed)
}

/** R2.5: what is not new, or his own, beside the signature that says so. */
async function writePartConsents(
  trx: Trx,
  store: string,
  signatureId: string,
  form: SignForm,
  { lines }: Agreed,
) {
  const asked = new Set(lines.filter(asksConsent).map(({ id }) => id))
  const given = form.parts.filter(({ lineId }) => asked.has(lineId))
  if (given.length === 0) return
  await trx
    .insertInto('partConsent')
    .values(
      given.map(({ lineId, certificate }) => ({
        storeId: store,
        quotationLineId: lineId,
        signatureId,
        certificate,
      })),
    )
    .execute()
}
