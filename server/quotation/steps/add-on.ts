import type { DraftForm } from '../../../domain/quotation/forms.ts'
import { reading } from '../../db.ts'
import { releaseFindings } from '../../finding/steps.ts'
import { returnTakenBack } from '../../pick-list/steps/take-back.ts'
import { promiseTakenBack } from '../../promise/steps/said.ts'
import { step } from '../../step.ts'
import { quotations } from '../desk.ts'
import { newPaper, writeNew } from './draft.ts'

/** S70: what is added after the signature is a paper of its own; the signed one is never touched. */
export const draftAddOn = step(quotations, 'draftAddOn', {
  within: (form: DraftForm) => form.orderId,
  facts: newPaper('addOn'),
  write: (work, id, form, known) => writeNew(work, id, form, known, 'addOn'),
})

/** Nobody can be reached, or it is not to be done after all: it no longer waits for an answer. */
export const takeBack = step(quotations, 'takeBack', {
  async write(work, id) {
    const { workOrderId } = await reading(work.trx)
      .selectFrom('quotation')
      .where('storeId', '=', work.act.store)
      .where('id', '=', id)
      .select('workOrderId')
      .executeTakeFirstOrThrow()
    await releaseFindings(work, id, workOrderId)
    await promiseTakenBack(work, id)
  },
  after: (work, id) => returnTakenBack(work, id),
})
