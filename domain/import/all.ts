import type { AnyKind } from './kind.ts'
import { vehicles } from './vehicles.ts'

/** Every kind of file that is understood. */
export const kinds: readonly AnyKind[] = [vehicles]

export const kindOf = (name: string): AnyKind | undefined => kinds.find((kind) => kind.name === name)
