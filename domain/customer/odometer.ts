/** A reading of the odometer; one with a reason may stand below those before it. */
export type Reading = { readonly km: number; readonly at: Date; readonly reason: string }

/**
 * The readings on either side of an instant: whatever comes between must lie between (S35, S56). The next does not
 * bind when it was itself given a reason: a new instrument, or an earlier figure that was wrong.
 */
export function neighboursOf(readings: readonly Reading[], at: Date) {
  const sorted = readings.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const previous = sorted.findLast((reading) => reading.at <= at)
  const next = sorted.find((reading) => reading.at > at)
  return {
    previousKm: previous?.km ?? null,
    nextKm: next && next.reason === '' ? next.km : null,
  }
}

/** The last one by time; after an exchange of the instrument it is not the highest. */
export const latestKm = (readings: readonly Reading[]): number | null =>
  readings.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]?.km ?? null
