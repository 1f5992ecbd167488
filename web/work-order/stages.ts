import type { OrderPage } from './useOrder.ts'

/** The whole line of the procedure, as the printed steps follow each other. */
export const stages = [
  'receive',
  'quote',
  'answer',
  'sign',
  'dispatch',
  'work',
  'pass',
  'wash',
  'settle',
  'deliver',
] as const
export type Stage = (typeof stages)[number]

export type Standing = Pick<OrderPage, 'order' | 'jobs'>

/** Where the order stands; undefined when nothing is left to do with it. */
export function standsAt({ order, jobs }: Standing): Stage | undefined {
  switch (order.state) {
    case 'received':
      return 'quote'
    case 'quoted':
      return order.quotation?.state === 'answered'
        ? 'sign'
        : order.quotation?.state === 'sent'
          ? 'answer'
          : 'quote'
    case 'signed':
      return jobs.some(({ state }) => state === 'planned') ? 'dispatch' : 'work'
    case 'working':
      return 'work'
    case 'checking':
      return 'pass'
    case 'settling':
      return 'settle'
    case 'settled':
      return 'deliver'
    default:
      return undefined
  }
}

export function isBehind(stage: Stage, { order, jobs }: Standing): boolean {
  const { quotation } = order
  switch (stage) {
    case 'receive':
      return true
    case 'quote':
      return quotation !== null && quotation.state !== 'draft'
    case 'answer':
      return quotation?.state === 'answered'
    case 'sign':
      return order.signedAt !== null
    case 'dispatch':
      return jobs.length > 0 && jobs.every(({ state }) => state !== 'planned')
    case 'work':
      return jobs.length > 0 && jobs.every(({ state }) => state === 'done')
    case 'pass':
      return order.passedAt !== null
    case 'wash':
      return order.washMode === 'none' || order.washedAt !== null
    case 'settle':
      return order.settlement !== null
    case 'deliver':
      return order.deliveredAt !== null
  }
}

/** The customer refused every line: nothing is signed, dispatched or checked. */
export const isDeclined = ({ order: { quotation } }: Standing): boolean =>
  quotation?.state === 'answered' && quotation.lines.every(({ answer }) => answer === 'refused')
