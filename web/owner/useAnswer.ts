import type { PointGroup } from 'signature_pad'
import { api } from '../api.ts'
import { openParts, partsOf, type PartsSaid } from '../part-consent/said.ts'
import type { Form } from '../ui/form.ts'
import { useForm } from '../ui/useForm.ts'
import { agreedOf, groupsOf, linesSaid, openOf, ownFen, type Answers } from './answers.ts'
import { own, type OwnerPage, type Quotation } from './link.ts'
import { useIsGone } from './useIsGone.ts'
import { answerDraft } from './useNewer.ts'

export type AnswerValues = Answers & {
  readonly amount: boolean
  readonly date: boolean
  readonly hour: boolean
  readonly signer: string
  readonly strokes: string
  readonly points: readonly PointGroup[]
  readonly parts: PartsSaid
}

const blank: AnswerValues = {
  said: {},
  reasons: {},
  amount: false,
  date: false,
  hour: false,
  signer: '',
  strokes: '',
  points: [],
  parts: {},
}

/** What is still wanted, in the order of the page. */
export type Wanted = 'lines' | 'newHour' | 'consents' | 'parts' | 'signer' | 'strokes'

/** S73, S75: the answer line by line, the three consents and the signature, kept on this phone until they have landed. */
export function useAnswer({ order }: OwnerPage, quotation: Quotation) {
  const groups = groupsOf(quotation.lines, quotation.findings)
  // An add-on is signed with its answer, the order with both.
  const signsOrder = order.state === 'quoted' && quotation.kind === 'base'
  const signs = signsOrder || quotation.kind === 'addOn'
  const form: Form<AnswerValues> = useForm({
    draft: `${answerDraft}${quotation.id}`,
    start: blank,
    shape: (values) => ({
      lines: linesSaid(groups, values),
      agreesToAmount: values.amount,
      agreesToDate: values.date,
      agreesToHour: values.hour,
      amountFen: ownFen(agreedOf(groups, values)),
      promisedAt: quotation.promisedAt,
      signer: values.signer,
      strokes: signs && agreedOf(groups, values).length > 0 ? values.strokes : null,
      parts: signs ? partsOf(agreedOf(groups, values), values.parts) : [],
    }),
    send: (json: { strokes: string | null }, { header }) => {
      const at = api.owner.quotations[':id']
      const call = { param: { id: quotation.id }, header: { ...header, ...own }, json } as never
      return json.strokes !== null && signsOrder ? at['answer-and-sign'].$post(call) : at.answer.$post(call)
    },
  })
  const { values } = form
  const agreed = agreedOf(groups, values)
  const open = openOf(groups, values)
  const parts = signs ? openParts(agreed, values.parts) : 0
  const wanted = wantedOf(values, {
    open: open.length,
    agreed: agreed.length,
    parts,
    signs,
    isGone: useIsGone(quotation),
  })
  return { form, groups, open, agreed, parts, wanted, signs, amountFen: ownFen(agreed) }
}

type Counts = {
  readonly open: number
  readonly agreed: number
  readonly parts: number
  readonly signs: boolean
  readonly isGone: boolean
}

function wantedOf(values: AnswerValues, { open, agreed, parts, signs, isGone }: Counts): Wanted | undefined {
  if (open > 0) return 'lines'
  if (agreed > 0 && isGone) return 'newHour'
  if (agreed > 0 && !(values.amount && values.date && values.hour)) return 'consents'
  if (parts > 0) return 'parts'
  if (values.signer.trim() === '') return 'signer'
  return agreed > 0 && signs && values.strokes === '' ? 'strokes' : undefined
}
