import type { Because, Reason, Told } from './sentences.ts'

/** Epoch milliseconds: a month of bookings is searched while the customer is on the line. `until` is not part of it. */
export type Span = { readonly from: number; readonly until: number }
/** Time with the reason it is not there, in Chinese, to be said. */
export type Closed = Span & { readonly reason: string }
/** Held for a car: `holder` is the id of its appointment or visit, and a car does not stand in its own way. */
export type Held = Span & {
  readonly holder: string
  /** Its plate, to be said. */
  readonly label: string
}

export type Bay = {
  readonly id: string
  readonly code: string
  readonly name: string
  /** 机电, 四轮定位, 预检, 钣金, 喷漆, 烤房, 洗车 */
  readonly kind: string
  readonly hvIsolated: boolean
  readonly bookable: boolean
  readonly held: readonly Held[]
  readonly closed: readonly Closed[]
}

export type Person = {
  readonly id: string
  readonly name: string
  readonly skills: readonly string[]
  /** As the post says it: 高级技师（一级）, 高级工（三级）. */
  readonly grade: string
  /** The end of the high-voltage permit; null: has none. */
  readonly hvUntil: number | null
  /** On duty, breaks and absences taken out. */
  readonly present: readonly Span[]
  /** Absences with their kind in Chinese, to be said. */
  readonly away: readonly Closed[]
  readonly held: readonly Held[]
}

/** One piece of a special tool: two of one code are two of these. */
export type Tool = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly calibratedUntil: number | null
  readonly held: readonly Held[]
  /** Lent out, broken. */
  readonly closed: readonly Closed[]
}

/** A part needed: what can be promised from stock, and when the rest arrives (null: nobody has said). */
export type PartNeed = {
  readonly code: string
  readonly name: string
  readonly needMilli: number
  readonly freeMilli: number
  readonly arrivesAt: number | null
}

export type Board = {
  readonly now: number
  readonly zone: string
  /** Opening hours, one span a day, in order. The last one is the end of the board. */
  readonly open: readonly Span[]
  readonly closedDays: readonly Closed[]
  readonly bays: readonly Bay[]
  readonly people: readonly Person[]
  readonly tools: readonly Tool[]
}

/** A stretch of work on one kind of bay. */
export type Piece = {
  readonly bayKind: string
  readonly hv: boolean
  readonly skill: string
  readonly grade: string
  readonly minutes: number
  readonly toolCodes: readonly string[]
  readonly secondPerson: boolean
}

export type Work = {
  /** In the order in which they are done. */
  readonly pieces: readonly Piece[]
  readonly parts: readonly PartNeed[]
  /** Preparation lead, S38. */
  readonly leadMinutes: number
  /** The grid of the clock on which starts are proposed. */
  readonly stepMinutes: number
  /** Check and wash between the end of the work and the pick-up. */
  readonly finishMinutes: number
}

/** A piece where it was put. The span is the bay's. */
export type Placed = Span & {
  readonly bayId: string
  readonly personIds: readonly string[]
  readonly toolIds: readonly string[]
  /** When the person is really at it; over several days these are several. */
  readonly turns: readonly Span[]
}

/** The car comes at `from`, the work is done at `until`, the car can be fetched at `readyAt`. */
export type Proposal = Span & {
  readonly pieces: readonly Placed[]
  readonly readyAt: number
  readonly reasons: readonly Reason[]
}

export type Refusal = Told<Because> & { readonly at: number }

/** `holder`: the car that is moved; bay and person: where it was dropped. */
export type Only = {
  readonly holder?: string | undefined
  readonly bayId?: string | undefined
  readonly personId?: string | undefined
}

export const isRefusal = (verdict: Proposal | Refusal): verdict is Refusal => 'because' in verdict
