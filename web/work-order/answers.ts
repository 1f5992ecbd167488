import type { Payer } from './paper.ts'
import type { Line, Order } from './useOrder.ts'

export type Answers = { readonly [line: string]: 'agreed' | 'refused' }
export type AnswerValues = {
  answers: Answers
  agreesToAmount: boolean
  agreesToDate: boolean
  agreesToHour: boolean
  answeredBy: string
}

/** Nothing is ticked for the customer; who answers is whoever brought the car. */
export const blankOf = (order: Pick<Order, 'broughtBy' | 'customer'>): AnswerValues => ({
  answers: {},
  agreesToAmount: false,
  agreesToDate: false,
  agreesToHour: false,
  answeredBy: order.broughtBy || order.customer,
})

/** As the counter takes it: a line without an answer is not in it, and the counter says how many are open. */
export const shaped = (lines: readonly Line[], { answers, ...rest }: AnswerValues) => ({
  ...rest,
  lines: lines.flatMap(({ id }) => (answers[id] ? [{ id, answer: answers[id] }] : [])),
})

/** What the answers so far come to. */
export function shareOf(lines: readonly Line[], answers: Answers) {
  const agreed = lines.filter(({ id }) => answers[id] === 'agreed')
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
