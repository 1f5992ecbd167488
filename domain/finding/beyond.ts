type Measured = {
  readonly measuredMilli: number | null
  readonly limitMilli: number | null
  readonly limitIs: string | null
}

/**
 * By how much a measured value is beyond its limit, in thousandths of its unit.
 * @returns null where nothing is measured or no limit is known; nothing or less where it is still good
 */
export function beyond({ measuredMilli, limitMilli, limitIs }: Measured): number | null {
  if (measuredMilli === null || limitMilli === null || limitIs === null) return null
  return limitIs === 'least' ? limitMilli - measuredMilli : measuredMilli - limitMilli
}
