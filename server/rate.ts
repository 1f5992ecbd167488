/** How often a key may knock in one stretch of time, in this process; what is too old is forgotten. */
export function rate(most: number, perMs: number) {
  const counts = new Map<string, { readonly since: number; n: number }>()
  return (key: string, now: number): boolean => {
    const known = counts.get(key)
    if (!known || Math.abs(now - known.since) >= perMs) {
      if (counts.size >= 10_000) forget(counts, now - perMs)
      counts.set(key, { since: now, n: 1 })
      return true
    }
    known.n++
    return known.n <= most
  }
}

function forget(counts: Map<string, { readonly since: number }>, before: number) {
  for (const [key, { since }] of counts) if (since <= before) counts.delete(key)
  // A flood of addresses within one stretch: better to begin anew than to grow without end.
  if (counts.size >= 10_000) counts.clear()
}
