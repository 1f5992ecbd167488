type Window = { readonly until: number; tries: number }

/** Wrong codes an address, and of all together, may type in a minute: eight figures stay out of reach. */
const limits = { address: 10, all: 100, windowMs: 60_000, kept: 1_000 } as const

/** Counts wrong codes in this process. Forgets whole minutes, and everything when it grows too large. */
export function triesOf() {
  const windows = new Map<string, Window>()
  const windowOf = (key: string, now: number) => {
    const known = windows.get(key)
    if (known && known.until > now) return known
    if (windows.size >= limits.kept) windows.clear()
    const fresh = { until: now + limits.windowMs, tries: 0 }
    windows.set(key, fresh)
    return fresh
  }
  return {
    mayTry: (address: string, now: number) =>
      windowOf(address, now).tries < limits.address && windowOf('', now).tries < limits.all,
    wrong(address: string, now: number) {
      windowOf(address, now).tries++
      windowOf('', now).tries++
    },
  }
}
