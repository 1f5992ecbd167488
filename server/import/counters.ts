import type { AnyCounter } from './kind.ts'
import { history } from './kinds/history.ts'
import { labour } from './kinds/labour.ts'
import { parts } from './kinds/parts.ts'
import { staff } from './kinds/staff.ts'
import { suppliers } from './kinds/suppliers.ts'
import { vehicles } from './vehicles.ts'

/** What becomes of each kind's records: one for every kind of domain/import/all.ts. */
export const counters: readonly AnyCounter[] = [vehicles, history, parts, labour, suppliers, staff]

export function counterOf(kind: string): AnyCounter {
  const counter = counters.find((one) => one.kind.name === kind)
  if (!counter) throw new Error(`no counter takes ${kind}`)
  return counter
}
