/** The clock is passed in. Tests and the demo's first day hold their own. */
export type Clock = { readonly now: () => Date }

export const realClock: Clock = { now: () => new Date() }

/** Starts at the given instant and runs on; `CHEYI_NOW` in tests of whole days. */
export function runningFrom(start: Date): Clock {
  const begun = performance.now()
  return { now: () => new Date(start.getTime() + (performance.now() - begun)) }
}

export const clockOf = (environment: { readonly [name: string]: string | undefined }): Clock => {
  const start = environment['CHEYI_NOW']
  return start ? runningFrom(new Date(start)) : realClock
}
