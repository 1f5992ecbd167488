import { v7 } from 'uuid'
import { forbids } from '../../domain/service-package/fits.ts'
import { withLine, type Line } from './paper.ts'
import type { PackageFound } from './read.ts'

type Offered = PackageFound['lines'][number]

/** A package's line as a line of the paper: its gifts are the house's, its price is given off line by line. */
export function lineOfPackage(offered: Offered): Line {
  const { isGift: _, isOptional: __, unitDecimals: decimals, ...line } = offered
  return { ...line, id: v7(), decimals }
}

export const optionsOf = ({ lines }: PackageFound): Offered[] => lines.filter(({ isOptional }) => isOptional)

export const mayBePicked = ({ unfit }: Pick<PackageFound, 'unfit'>): boolean => !forbids(unfit)

export const standsOn = (lines: readonly Line[], code: string): boolean =>
  lines.some(({ packageCode }) => packageCode === code)

/** All that is not the customer's choice, at once; a package that stands already is not put on twice. */
export function withPackage(
  lines: readonly Line[],
  of: PackageFound,
): { lines: readonly Line[]; id: string } {
  const known = lines.find(({ packageCode }) => packageCode === of.code)
  if (known) return { lines, id: known.id }
  const own = of.lines.filter(({ isOptional }) => !isOptional).map(lineOfPackage)
  return { lines: own.reduce<readonly Line[]>(withLine, lines), id: own.at(-1)?.id ?? '' }
}

export const withoutPackage = (lines: readonly Line[], code: string): Line[] =>
  lines.filter(({ packageCode }) => packageCode !== code)

/** Its lines singly, at their list prices; what came with it for nothing goes. */
export const asSingleLines = (lines: readonly Line[], code: string): Line[] =>
  lines
    .filter(({ packageCode, payer }) => packageCode !== code || payer !== 'internal')
    .map((line) => (line.packageCode === code ? { ...line, packageCode: '', discountFen: 0 } : line))
