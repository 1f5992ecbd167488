import type { Refusal } from '../../domain/procedure.ts'
import type { Standing } from './read.ts'

export type Repair = Standing['repairs'][number]
export type Issue = Standing['issues']['open'][number]
export type Unlinked = Standing['issues']['unlinked'][number]
export type Question = Standing['questions'][number]
export type Excluded = Repair['excluded'][number]

/** Which sheet stands open, and about what. */
export type OpenSheet =
  | { readonly name: 'declare' }
  | { readonly name: 'amend' | 'withdraw' | 'classify' | 'exclude'; readonly repair: Repair }
  | { readonly name: 'end' | 'withdrawExcluded'; readonly excluded: Excluded }
  | {
      readonly name: 'open'
      readonly repair: Pick<Unlinked, 'id' | 'number'> & { readonly sketch?: Unlinked['sketch'] }
    }
  | { readonly name: 'link'; readonly repair: Repair }
  | { readonly name: 'describe' | 'merge' | 'split' | 'unlink' | 'judge'; readonly issue: Issue }
  | { readonly name: 'decide'; readonly question: Question }

export type Open = (sheet: OpenSheet) => void

type Steps = readonly { readonly step: string; readonly refusal: Refusal | null }[]
/** Null: it can be taken. */
export const refusalIn = (steps: Steps, name: string): Refusal | null =>
  steps.find(({ step }) => step === name)?.refusal ?? null
