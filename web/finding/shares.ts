export type Figures = {
  readonly measuredMilli: number | null
  readonly limitMilli: number | null
  readonly limitIs: string | null
  readonly unit: string
}

/** Where a measured value and its limit stand on a bar that has room for both. */
export function sharesOf(measuredMilli: number, limitMilli: number) {
  const most = Math.max(1, measuredMilli, limitMilli) * 1.25
  const share = (milli: number) => `${Math.max(0, Math.min(100, (milli / most) * 100))}%`
  return { measured: share(measuredMilli), limit: share(limitMilli) }
}
