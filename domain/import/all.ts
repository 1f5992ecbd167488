import type { AnyKind } from './kind.ts'
import { history } from './kinds/history.ts'
import { labour } from './kinds/labour.ts'
import { parts } from './kinds/parts.ts'
import { staff } from './kinds/staff.ts'
import { suppliers } from './kinds/suppliers.ts'
import { vehicles } from './vehicles.ts'

/** Every kind of file that is understood. */
export const kinds: readonly AnyKind[] = [vehicles, history, parts, labour, suppliers, staff]

export const kindOf = (name: string): AnyKind | undefined => kinds.find((kind) => kind.name === name)
