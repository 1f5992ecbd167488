/**
 * A plate as everybody in the lounge may see it: the two characters before the last two are hidden. The owner knows
 * his car by what is left; for an ordinary plate 34 × 34 others are possible.
 */
export type PublicPlate = {
  readonly head: string
  readonly first: string
  readonly last: string
  /** Where the plate itself carries the dot. */
  readonly dot: boolean
}

/** 苏B7K3Q9 → 苏B · 7 ✱✱ Q9. What is too short to be a plate keeps its first character only. */
export function publicPlate(plate: string): PublicPlate {
  const letters = [...plate]
  const dot = /^\p{Script=Han}[A-Z]/u.test(plate)
  if (letters.length < 6) return { head: letters[0] ?? '', first: '', last: '', dot: false }
  const at = (from: number, to?: number) => letters.slice(from, to).join('')
  return { head: at(0, 2), first: at(2, -4), last: at(-2), dot }
}

/** Read aloud, and what two cars must differ in. */
export const spokenPlate = ({ head, first, last, dot }: PublicPlate): string =>
  `${head}${dot ? '·' : ''}${first}**${last}`
