import { v7 } from 'uuid'
import { isMaterial } from '../../domain/quotation/material.ts'
import { isFree, withLine, type Line } from './paper.ts'
import { withPackage } from './packages.ts'
import type { Catalogue, PackageFound } from './read.ts'

export type Find =
  | ({ readonly is: 'labour' } & Catalogue['labour'][number])
  | ({ readonly is: 'part' } & Catalogue['parts'][number])
  | ({ readonly is: 'package' } & PackageFound)

/**
 * In the order shown: packages that fit this car, labour, parts, and last the packages that do not. A code typed or
 * scanned whole stands first.
 */
export function findsOf({ packages, labour, parts }: Catalogue, typed: string): Find[] {
  const found = packages.map((one) => ({ is: 'package', ...one }) as const)
  const all: Find[] = [
    ...found.filter(({ unfit }) => unfit === null),
    ...labour.map((item) => ({ is: 'labour', ...item }) as const),
    ...parts.map((item) => ({ is: 'part', ...item }) as const),
    ...found.filter(({ unfit }) => unfit !== null),
  ]
  const whole = all.findIndex(({ code }) => code.toLowerCase() === typed.trim().toLowerCase())
  return whole <= 0 ? all : [all[whole]!, ...all.toSpliced(whole, 1)]
}

/** A part picked again is one more of it; labour is done once. Says which line it now is. */
export function added(lines: readonly Line[], find: Find): { lines: readonly Line[]; id: string } {
  if (find.is === 'package') return withPackage(lines, find)
  const known = lines.find(
    (line) => !isFree(line) && !line.packageCode && line.code === find.code && line.payer === 'customer',
  )
  if (!known) {
    const line = lineOfFind(find)
    return { lines: withLine(lines, line), id: line.id }
  }
  if (find.is === 'labour') return { lines, id: known.id }
  const more = { ...known, quantityMilli: (known.quantityMilli ?? 0) + 1000 }
  return { lines: lines.map((line) => (line === known ? more : line)), id: known.id }
}

function lineOfFind(find: Exclude<Find, { is: 'package' }>): Line {
  const own = { id: v7(), code: find.code, name: find.name, quantityMilli: 1000, payer: 'customer' } as const
  if (find.is === 'labour') {
    const { hoursHundredths, unitPriceFen, taxClass, workClass } = find
    const figures = { hoursHundredths, unitPriceFen, decimals: null }
    return { ...own, kind: 'labour', spec: '', property: '', unit: '工时', ...figures, taxClass, workClass }
  }
  const { kind, spec, property, unit, unitPriceFen, unitDecimals: decimals } = find
  const figures = { hoursHundredths: null, unitPriceFen, decimals }
  const group = isMaterial(kind) ? 'material' : 'part'
  return { ...own, kind: group, spec, property, unit, ...figures, taxClass: 'repair', workClass: null }
}
