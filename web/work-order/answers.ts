import type { PointGroup } from 'signature_pad'
import type { How } from '../../domain/quotation/forms.ts'
import type { RefusalReason } from '../../domain/quotation/refusal-reasons.ts'
import { groupsOf } from '../../domain/quotation/wholes.ts'
import { partsOf, type PartsSaid } from '../part-consent/said.ts'
import type { Payer } from './paper.ts'
import type { Line, Order } from './useOrder.ts'

export type Answers = { readonly [line: string]: 'agreed' | 'refused' }
export type Reasons = {
  readonly [line: string]: { readonly reason: RefusalReason | ''; readonly note: string }
}
export type AnswerValues = {
  answers: Answers
  reasons: Reasons
  agreesToAmount: boolean
  agreesToDate: boolean
  agreesToHour: boolean
  answeredBy: string
  /** As one of us records it: the link is the owner's own. */
  how: Exclude<How, 'link'>
  number: 'onFile' | 'other'
  phone: string
  calledAt: string | null
  witness: string
  strokes: string
  points: readonly PointGroup[]
  /** Of an add-on that is signed with its answer. */
  parts: PartsSaid
}

/** Nothing is ticked for the customer; who answers is whoever brought the car. */
export const blankOf = (order: Pick<Order, 'broughtBy' | 'customer' | 'phone'>): AnswerValues => ({
  answers: {},
  reasons: {},
  agreesToAmount: false,
  agreesToDate: false,
  agreesToHour: false,
  answeredBy: order.broughtBy || order.customer,
  how: 'inPerson',
  number: order.phone ? 'onFile' : 'other',
  phone: '',
  calledAt: null,
  witness: '',
  strokes: '',
  points: [],
  parts: {},
})

/** As the counter takes it: a line without an answer is not in it, and the counter says how many are open. */
export function shaped(lines: readonly Line[], values: AnswerValues) {
  const { answers, reasons, how, number, phone, calledAt, witness, strokes } = values
  const { agreesToAmount, agreesToDate, agreesToHour, answeredBy } = values
  return {
    agreesToAmount,
    agreesToDate,
    agreesToHour,
    answeredBy,
    how,
    phone: how === 'phone' && number === 'other' ? phone : '',
    calledAt: how === 'phone' ? calledAt : null,
    witness: how === 'inPerson' ? witness : '',
    strokes: how === 'glass' ? strokes : '',
    parts: how === 'glass' ? partsOf(sayingYes(lines, answers), values.parts) : [],
    lines: lines.flatMap(({ id }) => {
      const answer = answers[id]
      if (!answer) return []
      const { reason = '', note = '' } = (answer === 'refused' && reasons[id]) || {}
      return [{ id, answer, reason: reason === '' ? null : reason, note }]
    }),
  }
}

/** The same answer to each of these lines. */
export const all = (lines: readonly Line[], answer: Answers[string]): Answers =>
  Object.fromEntries(lines.map(({ id }) => [id, answer]))

/** What is answered with this line: the package that it came with, or itself. */
export const togetherWith = (lines: readonly Line[], id: string): readonly Line[] =>
  groupsOf(lines).find((group) => group.lines.some((line) => line.id === id))?.lines ?? []

/** Refused, and nobody has said why yet. */
export const unreasoned = (lines: readonly Line[], { answers, reasons }: AnswerValues): number =>
  lines.filter(({ id }) => answers[id] === 'refused' && !reasons[id]?.reason).length

/** What he has agreed to already. */
export const agreedOf = <L extends { readonly answer: string | null }>(lines: readonly L[]): readonly L[] =>
  lines.filter(({ answer }) => answer === 'agreed')

/** What he is agreeing to on this form. */
export const sayingYes = <L extends { readonly id: string }>(lines: readonly L[], answers: Answers) =>
  lines.filter(({ id }) => answers[id] === 'agreed')

/** What the answers so far come to. */
export function shareOf(lines: readonly Line[], answers: Answers) {
  const agreed = sayingYes(lines, answers)
  const sum = (payer: string) =>
    agreed.filter((line) => line.payer === payer).reduce((fen, { amountFen }) => fen + amountFen, 0)
  return {
    agreed: agreed.length,
    done: lines.filter(({ id }) => answers[id]).length,
    ownerFen: sum('customer'),
    others: (['claim', 'insurance', 'internal'] as const satisfies readonly Payer[])
      .map((payer) => ({ payer, fen: sum(payer) }))
      .filter(({ fen }) => fen > 0),
  }
}
