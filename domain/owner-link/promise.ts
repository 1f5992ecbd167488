/** What the owner was offered and what he has said yes to, each with its own time. */
export type Offered = {
  readonly promisedAt: string | null
  readonly agreedAt: string | null
}

export type Promised = {
  readonly at: string | null
  /** False: told, and not agreed to yet. */
  readonly isAgreed: boolean
  /** The time agreed before, with when the new one was agreed to. */
  readonly was: { readonly at: string; readonly agreedAt: string } | null
}

/**
 * S68: the promised time is the one agreed last; the old is struck through only once the new has been agreed to, and a
 * time that is merely offered replaces nothing. Oldest first.
 */
export function promiseOf(offers: readonly Offered[]): Promised {
  const agreed = offers.filter((o) => o.agreedAt !== null && o.promisedAt !== null)
  const last = agreed.at(-1)
  if (!last) return { at: offers.at(-1)?.promisedAt ?? null, isAgreed: false, was: null }
  const before = agreed.findLast(({ promisedAt }) => promisedAt !== last.promisedAt)
  return {
    at: last.promisedAt,
    isAgreed: true,
    was: before ? { at: before.promisedAt!, agreedAt: last.agreedAt! } : null,
  }
}
