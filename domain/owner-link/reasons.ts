/** Why not, in the order in which owners say so; the codes are those of the store's own list of reasons (S73). */
export const reasonsOnThePhone = [
  'NEXT',
  'PRICE',
  'COMPARE',
  'NOTIME',
  'FAMILY',
  'SELF',
  'BUDGET',
  'DOUBT',
] as const
export type ReasonOnThePhone = (typeof reasonsOnThePhone)[number]
