import type { OwnerAnswerForm } from '../../domain/owner-link/forms.ts'
import { toldOf } from '../../domain/procedure.ts'
import { signedIsWhatStands } from '../../domain/work-order/rules.ts'
import { reading } from '../db.ts'
import { answer } from '../quotation/steps/answer.ts'
import { Refused } from '../refusals.ts'
import type { Take } from '../step.ts'
import { agreedOf, hashOf } from '../work-order/signed.ts'
import { sign } from '../work-order/steps.ts'

type Answered = OwnerAnswerForm & { readonly quotationId: string }

/** The answer alone: all is refused, or the order is signed already. */
export const answerOnly = answer

/** As the quotation asks it. */
export const answerOf = (form: OwnerAnswerForm) => ({
  lines: form.lines.map(({ id, answer }) => ({ id, answer })),
  agreesToAmount: form.agreesToAmount,
  agreesToDate: form.agreesToDate,
  agreesToHour: form.agreesToHour,
  answeredBy: form.signer,
})

/**
 * S73, S75: on the phone one form does both, in one act; the answer and the signature are two facts with two events.
 * What is signed is what stood on the glass: another sum or another time is refused.
 */
export const answerAndSign: Take<Answered> = Object.assign(
  async (...[work, orderId, form]: Parameters<Take<Answered>>) => {
    await answer(work, form.quotationId, answerOf(form))
    const agreed = await agreedOf(reading(work.trx), work.act.store, orderId)
    const seenAt = form.promisedAt && Date.parse(form.promisedAt)
    if (agreed?.amountFen !== form.amountFen || (agreed.promisedAt?.getTime() ?? null) !== seenAt)
      throw new Refused(toldOf(signedIsWhatStands, {}))
    return sign(work, orderId, { hash: hashOf(agreed), signer: form.signer, strokes: form.strokes ?? '' })
  },
  { record: 'workOrder', step: 'sign', overwrites: false },
)
