import type { Duty } from './duties.ts'

/** The printed establishment of one store (S1–S15), as rows. */
export type Establishment = {
  readonly posts: readonly {
    readonly code: string
    readonly seats: number
    readonly duties: readonly Duty[]
    /** Where the duties of a vacant seat fall, in this order. */
    readonly fallsTo: readonly string[]
    /** 缺人 (S12): null or left out, every seat that nobody holds is vacant; a number, only so many of them. */
    readonly vacantSeats?: number | null
  }[]
  readonly holdings: readonly {
    readonly staffId: string
    readonly post: string
    readonly concurrent: boolean
  }[]
}

export type HeldDuty = { readonly duty: Duty; readonly post: string; readonly via: 'post' | 'vacancy' }

/** Seats less the people who sit on them. */
export const emptySeats = (e: Establishment, post: string) =>
  (postOf(e, post)?.seats ?? 0) - e.holdings.filter((h) => h.post === post).length

/** Vacancies are computed (S6, S12): every empty seat, unless the store counts fewer of them. */
export const vacantSeats = (e: Establishment, post: string) =>
  Math.min(emptySeats(e, post), postOf(e, post)?.vacantSeats ?? Infinity)

/** Another acts for this post: a seat is vacant, or nobody is there at all. */
export const isActedFor = (e: Establishment, post: string) =>
  vacantSeats(e, post) > 0 || (emptySeats(e, post) > 0 && !isHeld(e, post))

/**
 * The posts that act for a vacant one: the first of its printed line that anybody holds. A post of the line that is
 * itself all vacant passes the duty on along its own line.
 */
export function fallsOn(e: Establishment, post: string, seen: readonly string[] = []): string | undefined {
  const line = postOf(e, post)?.fallsTo ?? []
  for (const next of line) {
    if (seen.includes(next)) continue
    if (isHeld(e, next)) return next
    const further = fallsOn(e, next, [...seen, post])
    if (further) return further
  }
  return undefined
}

/** A person's duties: of the posts held (S3: the union), and of the vacancies fallen to those posts. */
export function dutiesOf(e: Establishment, staffId: string): readonly HeldDuty[] {
  const held = e.holdings.filter((h) => h.staffId === staffId).map((h) => h.post)
  const own = e.posts.filter((p) => held.includes(p.code)).flatMap((p) => carried(p, 'post'))
  const fallen = e.posts
    .filter((p) => isActedFor(e, p.code) && held.includes(fallsOn(e, p.code) ?? ''))
    .flatMap((p) => carried(p, 'vacancy'))
    .filter((f) => !own.some((o) => o.duty === f.duty))
  return [...own, ...fallen]
}

/** Who has a duty, by post or by vacancy. */
export const whoHas = (e: Establishment, duty: Duty): readonly string[] =>
  peopleOf(e).filter((id) => dutiesOf(e, id).some((held) => held.duty === duty))

export const peopleOf = (e: Establishment): readonly string[] => [
  ...new Set(e.holdings.map(({ staffId }) => staffId)),
]

/** 21 seats = 11 on duty + 3 concurrent + 7 vacant (T11), and those that nobody holds and nobody misses. */
export function count(e: Establishment) {
  const sum = (of: (post: string) => number) => e.posts.reduce((all, { code }) => all + of(code), 0)
  const seats = e.posts.reduce((all, p) => all + p.seats, 0)
  const concurrent = e.holdings.filter((h) => h.concurrent).length
  const vacant = sum((post) => vacantSeats(e, post))
  return {
    seats,
    onDuty: e.holdings.length - concurrent,
    concurrent,
    vacant,
    heldBack: sum((post) => emptySeats(e, post)) - vacant,
  }
}

const postOf = (e: Establishment, post: string) => e.posts.find((p) => p.code === post)
const isHeld = (e: Establishment, post: string) => e.holdings.some((h) => h.post === post)

const carried = (p: Establishment['posts'][number], via: HeldDuty['via']): HeldDuty[] =>
  p.duties.map((duty) => ({ duty, post: p.code, via }))
