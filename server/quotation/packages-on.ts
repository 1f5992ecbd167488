import type { LineForm } from '../../domain/quotation/forms.ts'
import { isWhole } from '../../domain/quotation/package.ts'
import { forbids } from '../../domain/service-package/fits.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Values } from '../setting/values.ts'
import { carOnOrder, chargedLines, packagesByCode, type PackageOffered } from './packages.ts'

export const codesOf = (lines: readonly { readonly packageCode?: string | undefined }[]) => [
  ...new Set(lines.flatMap(({ packageCode }) => packageCode || [])),
]

type Packages = ReadonlyMap<string, PackageOffered>

export async function packagesOn(
  db: Reader,
  place: { readonly store: string; readonly at: Date; readonly rates: Values },
  of: { readonly orderId: string } | { readonly quotationId: string },
  codes: readonly string[],
): Promise<Packages> {
  if (codes.length === 0) return new Map()
  const car = await carOnOrder(db, place, of)
  if (!car) throw new NotFound('workOrder')
  return packagesByCode(db, place, car, codes)
}

/** The first package on the paper that is not, or is no longer, what its lines say. */
export function offPackage(
  packages: Packages,
  lines: Parameters<typeof isWhole>[0],
  codes: readonly string[],
): string | null {
  const off = codes.find((code) => {
    const charged = chargedToday(packages.get(code))
    const own = lines.filter(({ packageCode }) => packageCode === code)
    return !charged || !isWhole(own, charged)
  })
  return off === undefined ? null : (packages.get(off)?.name ?? off)
}

export const chargedToday = (one: PackageOffered | undefined) =>
  one && !forbids(one.unfit) ? chargedLines(one) : undefined

/** What the package itself gives away or has the house pay is no gift of the advisor's (R2.2). */
export const isFreeWith = (packages: Packages, { packageCode = '', code }: LineForm): boolean =>
  packages.get(packageCode)?.lines.some((line) => line.code === code && line.payer === 'internal') ?? false
