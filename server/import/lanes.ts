/** Acts at once: more would only wait for each other. */
const lanes = 8

/**
 * The first that fails ends them all; none is left running.
 * @returns whether all were done: not where `goesOn` has said no
 */
export async function inLanes<T>(
  all: readonly T[],
  goesOn: () => Promise<boolean>,
  work: (one: T) => Promise<void>,
): Promise<boolean> {
  const queue = all.values()
  let failed = false
  let stopped = false
  const lane = async () => {
    for (const one of queue) {
      if (failed || stopped) return
      if (!(await goesOn())) {
        stopped = true
        return
      }
      await work(one).catch((error: unknown) => {
        failed = true
        throw error
      })
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return !stopped
}
