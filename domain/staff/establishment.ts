import type { Duty } from './duties.ts'

/** The printed establishment of one store (S1–S15), as rows. */
export type Establishment = {
  readonly posts: readonly {
    readonly code: string
    readonly seats: number
    readonly duties: readonly Duty[]
    /** Where the duties of a vacant seat fall, in this order. */
    readonly fallsTo: readonly string[]
  }[]
  readonly holdings: readonly {
    readonly staffId: string
    readonly post: string
    readonly concurrent: boolean
  }[]
}

export type HeldDuty = { readonly duty: Duty; readonly post: string; readonly via: 'post' | 'vacancy' }

/** Vacancies are computed: seats less the people who sit on them (S6, S12). */
export const vacantSeats = (e: Establishment, post: string) =>
  seatsOf(e, post) - e.holdings.filter((h) => h.post === post).length

/**
 * The posts that act for a vacant one: the first of its printed line that anybody holds. A post of the line that is
 * itself all vacant passes the duty on along its own line.
 */
export function fallsOn(e: Establishment, post: string, seen: readonly string[] = []): string | undefined {
  const line = e.posts.find((p) => p.code === post)?.fallsTo ?? []
  for (const next of line) {
    if (seen.includes(next)) continue
    if (e.holdings.some((h) => h.post === next)) return next
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
    .filter((p) => vacantSeats(e, p.code) > 0 && held.includes(fallsOn(e, p.code) ?? ''))
    .flatMap((p) => carried(p, 'vacancy'))
    .filter((f) => !own.some((o) => o.duty === f.duty))
  return [...own, ...fallen]
}

/** 21 seats = 11 on duty + 3 concurrent + 7 vacant (T11). */
export function count(e: Establishment) {
  const seats = e.posts.reduce((sum, p) => sum + p.seats, 0)
  const concurrent = e.holdings.filter((h) => h.concurrent).length
  const onDuty = e.holdings.length - concurrent
  return { seats, onDuty, concurrent, vacant: seats - onDuty - concurrent }
}

const seatsOf = (e: Establishment, post: string) => e.posts.find((p) => p.code === post)?.seats ?? 0

const carried = (p: Establishment['posts'][number], via: HeldDuty['via']): HeldDuty[] =>
  p.duties.map((duty) => ({ duty, post: p.code, via }))
