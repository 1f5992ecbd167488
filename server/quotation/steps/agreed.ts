import type { AnswerForm } from '../../../domain/quotation/forms.ts'
import { reading } from '../../db.ts'
import { newId } from '../../id.ts'
import type { Work } from '../../step.ts'
import { agreedOfVersion, hashOf } from '../../work-order/signed.ts'
import { signAddOn } from '../../work-order/signing.ts'
import { plan } from '../../workshop/steps.ts'

type Answered = Pick<AnswerForm, 'answeredBy' | 'strokes' | 'parts'> & { readonly workOrderId: string }

/**
 * T6: what was agreed to is work now, and only that: each labour line a job, by which a car that waited for its final
 * check goes back to the workshop. Said on glass, the same strokes sign the add-on: two facts are kept.
 */
export async function addOnIsAgreed(work: Work, quotationId: string, answered: Answered) {
  const { trx, act } = work
  const { answeredBy: signer, strokes, parts, workOrderId } = answered
  const agreed = (await agreedOfVersion(reading(trx), act.store, quotationId))!
  if (agreed.lines.length === 0) return
  const { last } = await reading(trx)
    .selectFrom('job')
    .where('storeId', '=', act.store)
    .where('workOrderId', '=', workOrderId)
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const labour = agreed.lines.filter(({ kind }) => kind === 'labour')
  for (const [at, line] of labour.entries())
    await plan(work, newId(), { workOrderId, line: { ...line, position: (last ?? 0) + at + 1 } })
  if (strokes !== '')
    await signAddOn(work, workOrderId, { quotationId, hash: hashOf(agreed), signer, strokes, parts })
}
