import { answerForm } from '../../domain/quotation/forms.ts'
import { api } from '../api.ts'
import { openParts } from '../part-consent/said.ts'
import { PartConsents } from '../part-consent/PartConsents.tsx'
import { Field, FieldError } from '../ui/Field.tsx'
import { useForm } from '../ui/useForm.ts'
import { consentWords } from '../words/consent.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { partConsentWords } from '../words/partConsent.ts'
import { useWords } from '../words/words.ts'
import { AnswerLines } from './AnswerLines.tsx'
import { Consents } from './Consents.tsx'
import { Evidence } from './Evidence.tsx'
import {
  all,
  blankOf,
  sayingYes,
  shareOf,
  shaped,
  togetherWith,
  unreasoned,
  type Reasons,
} from './answers.ts'
import { OwnersShare } from './OwnersShare.tsx'
import { useGone } from './useGone.ts'
import type { Order, Quotation } from './useOrder.ts'
import { OrderSheet } from './OrderSheet.tsx'
import './answer.css'

type AnswerSheetProps = {
  order: Order
  /** The base or an add-on: what was sent. */
  quotation: Quotation
  open: boolean
  onClose: () => void
  /** Something was agreed: the signature is next. Of an add-on it may wait until the car is picked up. */
  thenSign?: () => void
}

/** S73: each line answered, what is refused with its reason, amount, date and hour agreed one by one, and how it was said. */
export function AnswerSheet({ order, quotation, open, onClose, thenSign }: AnswerSheetProps) {
  const say = useWords(sheetWords)
  const sayConsent = useWords(consentWords)
  const sayParts = useWords(partConsentWords)
  const { form, share, gone, answerLine, explain } = useAnswer({ order, quotation, onClose, thenSign })
  const { agreed, done, others, ownerFen } = share
  const silent = unreasoned(quotation.lines, form.values)
  // An add-on said on glass is signed with it; the order has a signature of its own.
  const signed =
    thenSign || form.values.how !== 'glass' ? [] : sayingYes(quotation.lines, form.values.answers)
  const unconsented = openParts(signed, form.values.parts)
  return (
    <OrderSheet
      form={form}
      title={say('answerTitle')}
      submit={say('answerSubmit')}
      open={open}
      onClose={onClose}
      width={660}
      {...(silent > 0
        ? { why: sayConsent('reasonsMissing', { n: silent }) }
        : unconsented > 0 && { why: sayParts('open', { n: unconsented }) })}
      {...(agreed > 0 && gone && { why: gone })}
    >
      <AnswerLines
        lines={quotation.lines}
        answers={form.values.answers}
        answer={answerLine}
        reasons={form.values.reasons}
        explain={explain}
        disabled={form.underWay}
        open={open}
      />
      <FieldError form={form} path="lines" />
      <p className="answer-sum">
        <span className="softer">{say('answeredOf', { done, all: quotation.lines.length })}</span>
        <OwnersShare ownerFen={ownerFen} others={others} />
      </p>
      <Consents
        form={form}
        agreed={agreed}
        done={done === quotation.lines.length}
        fen={ownerFen}
        promisedAt={quotation.promisedAt}
      />
      <PartConsents className="consents parts" form={form} lines={signed} />
      <Evidence form={form} order={order} />
      <Field form={form} name="answeredBy" label={say('answeredBy')}>
        {(bound) => <input {...bound} className="input" autoComplete="off" />}
      </Field>
      {agreed > 0 && thenSign && <p className="softer">{say('thenSign')}</p>}
    </OrderSheet>
  )
}

type Answering = Pick<AnswerSheetProps, 'order' | 'quotation' | 'onClose'> & {
  thenSign: (() => void) | undefined
}

function useAnswer({ order, quotation, onClose, thenSign }: Answering) {
  const form = useForm({
    draft: `answer:${quotation.id}`,
    start: blankOf(order),
    schema: answerForm,
    shape: (values) => shaped(quotation.lines, values),
    send: (json, { header }) =>
      api.quotations[':id'].answer.$post({ param: { id: quotation.id }, header, json }),
    landed: (_, { lines }) => {
      onClose()
      if (lines.some(({ answer }) => answer === 'agreed')) thenSign?.()
    },
  })
  const share = shareOf(quotation.lines, form.values.answers)
  const gone = useGone(quotation)
  const answerLine = (id: string, answer: 'agreed' | 'refused' | 'all') => {
    const answers =
      answer === 'all'
        ? all(quotation.lines, 'agreed')
        : { ...form.values.answers, ...all(togetherWith(quotation.lines, id), answer) }
    // The amount he agreed to was another one; what he signed on glass was, too.
    const same = shareOf(quotation.lines, answers).ownerFen === share.ownerFen
    form.set({ answers, strokes: '', points: [], ...(!same && { agreesToAmount: false }) })
  }
  const explain = (id: string, change: Partial<Reasons[string]>) => {
    const known = form.values.reasons[id] ?? { reason: '' as const, note: '' }
    const why = { ...known, ...change }
    const whole = Object.fromEntries(togetherWith(quotation.lines, id).map((line) => [line.id, why]))
    form.set({ reasons: { ...form.values.reasons, ...whole } })
  }
  return { form, share, gone, answerLine, explain }
}
