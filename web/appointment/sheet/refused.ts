import type { Call } from './useCall.ts'
import type { Item } from './values.ts'

export type RefusedLine = NonNullable<Call['page']>['refused'][number]

/** What was offered and refused, and neither done since nor asked for in this call; the latest first. */
export const openRefused = ({ page, form }: Pick<Call, 'page' | 'form'>): RefusedLine[] =>
  (page?.refused ?? []).filter(
    ({ id, doneSince }) => !doneSince && !form.values.items.some(({ refusedLineId }) => refusedLineId === id),
  )

export function addRefused(call: Pick<Call, 'page' | 'form'>, line = openRefused(call)[0]): boolean {
  if (!line) return false
  const { form } = call
  form.set({ items: [...form.values.items, itemOf(line)] })
  return true
}

/** What has a code is priced anew; what was written by hand is looked at as a symptom. */
function itemOf({ id, kind, code, name }: RefusedLine): Item {
  const own = { quantityMilli: null, payer: 'customer', refusedLineId: id, about: 'repair' } as const
  if (code === '') return { ...own, kind: 'symptom', code: '', name }
  return { ...own, kind: kind === 'labour' ? 'labour' : 'part', code, name }
}
