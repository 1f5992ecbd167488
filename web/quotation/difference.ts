import type { Line } from './paper.ts'

export type Difference = {
  /** Names of lines: on the newest paper alone, on mine alone, on both with another figure or payer. */
  readonly theirs: readonly string[]
  readonly mine: readonly string[]
  readonly changed: readonly string[]
}

/** What I would take over, or lose. Catalogue lines are one by their code, free ones by their name. */
export function differenceOf(mine: readonly Line[], theirs: readonly Line[]): Difference {
  const inMine = new Map(mine.map((line) => [sameAs(line), line]))
  const inTheirs = new Map(theirs.map((line) => [sameAs(line), line]))
  return {
    theirs: theirs.filter((line) => !inMine.has(sameAs(line))).map(({ name }) => name),
    mine: mine.filter((line) => !inTheirs.has(sameAs(line))).map(({ name }) => name),
    changed: theirs
      .filter((line) => {
        const own = inMine.get(sameAs(line))
        return own && !agree(own, line)
      })
      .map(({ name }) => name),
  }
}

const sameAs = ({ kind, code, name }: Line) => `${kind} ${code || name}`

const agree = (a: Line, b: Line) =>
  a.payer === b.payer &&
  a.unitPriceFen === b.unitPriceFen &&
  a.quantityMilli === b.quantityMilli &&
  (a.discountBasisPoints ?? 0) === (b.discountBasisPoints ?? 0) &&
  (a.packageCode ?? '') === (b.packageCode ?? '') &&
  a.hoursHundredths === b.hoursHundredths
