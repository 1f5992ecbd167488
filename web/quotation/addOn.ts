import { landedIn } from './landed.ts'
import type { PaperForm } from './paper.ts'
import type { OrderAnswer } from './read.ts'

/** The add-on that one writes on, or that waits for its answer: answered ones stand, and a new one is begun. */
export const openAddOn = ({ addOns }: OrderAnswer) =>
  addOns.findLast(({ state }) => state === 'draft' || state === 'sent')

/** The order as the page of the add-on sees it: the add-on where the base quotation is otherwise (S70). */
export function asAddOn(of: OrderAnswer): OrderAnswer {
  const open = openAddOn(of)
  const before = Math.max(of.order.quotation?.version ?? 0, ...of.addOns.map(({ version }) => version))
  return {
    ...of,
    before,
    kind: 'addOn',
    booked: null,
    order: { ...of.order, quotation: open ?? null },
    quotationSteps: open?.steps ?? [],
  }
}

/** As kept, until the answer that follows shows it. */
export function addOnLandedIn(old: OrderAnswer, id: string, paper: PaperForm): OrderAnswer {
  const landed = landedIn(asAddOn(old), id, paper).order.quotation!
  const known = old.addOns.find((one) => one.id === id)
  const addOn = { signature: null, signing: null, steps: [], ...known, ...landed }
  return { ...old, addOns: [...old.addOns.filter((one) => one.id !== id), addOn] }
}
