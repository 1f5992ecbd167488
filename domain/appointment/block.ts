import type { Because, Told } from './sentences.ts'
import type { Clock } from './times.ts'

/** Not here. `next`: before it nothing changes; Infinity: nothing ever will. Words are made only for those who read them. */
export type Block = { readonly next: number; readonly why: (clock: Clock) => Told<Because> }

export const never = Number.POSITIVE_INFINITY

export const isBlock = <T extends object>(one: T | Block): one is Block => 'why' in one
