import type { OwnerAnswerForm } from '../../domain/owner-link/forms.ts'
import type { AnswerForm } from '../../domain/quotation/forms.ts'
import { toldOf } from '../../domain/procedure.ts'
import { signedIsWhatStands } from '../../domain/work-order/rules.ts'
import { reading } from '../db.ts'
import { answer } from '../quotation/steps/answer.ts'
import { Refused } from '../refusals.ts'
import type { Take } from '../step.ts'
import { agreedOf, hashOf } from '../work-order/signed.ts'
import { sign } from '../work-order/signing.ts'

type Answered = OwnerAnswerForm & { readonly quotationId: string; readonly linkId: string }

/** The answer alone: all is refused, or the order is signed already. */
export const answerOnly = answer

/** As the quotation asks it: said by himself, on his link (T6). */
export const answerOf = (form: OwnerAnswerForm, linkId: string): AnswerForm => ({
  lines: form.lines.map((line) => ({ ...line, note: '' })),
  agreesToAmount: form.agreesToAmount,
  agreesToDate: form.agreesToDate,
  agreesToHour: form.agreesToHour,
  answeredBy: form.signer,
  how: 'link',
  linkId,
  strokes: form.strokes ?? '',
  phone: '',
  calledAt: null,
  witness: '',
  parts: form.parts,
})

/**
 * S73, S75: on the phone one form does both, in one act; the answer and the signature are two facts with two events.
 * What is signed is what stood on the glass: another sum or another time is refused.
 */
export const answerAndSign: Take<Answered> = Object.assign(
  async (...[work, orderId, form]: Parameters<Take<Answered>>) => {
    await answer(work, form.quotationId, answerOf(form, form.linkId))
    const agreed = await agreedOf(reading(work.trx), work.act.store, orderId)
    const seenAt = form.promisedAt && Date.parse(form.promisedAt)
    if (agreed?.amountFen !== form.amountFen || (agreed.promisedAt?.getTime() ?? null) !== seenAt)
      throw new Refused(toldOf(signedIsWhatStands, {}))
    return sign(work, orderId, {
      hash: hashOf(agreed),
      signer: form.signer,
      strokes: form.strokes ?? '',
      parts: form.parts,
    })
  },
  { record: 'workOrder', step: 'sign', overwrites: false },
)
