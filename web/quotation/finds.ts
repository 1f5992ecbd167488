import { v7 } from 'uuid'
import { isFree, withLine, type Line } from './paper.ts'
import type { Catalogue } from './read.ts'

export type Find =
  | ({ readonly is: 'labour' } & Catalogue['labour'][number])
  | ({ readonly is: 'part' } & Catalogue['parts'][number])

/** In the order shown: labour, then parts. A code typed or scanned whole stands first. */
export function findsOf({ labour, parts }: Catalogue, typed: string): Find[] {
  const all: Find[] = [
    ...labour.map((item) => ({ is: 'labour', ...item }) as const),
    ...parts.map((item) => ({ is: 'part', ...item }) as const),
  ]
  const whole = all.findIndex(({ code }) => code.toLowerCase() === typed.trim().toLowerCase())
  return whole <= 0 ? all : [all[whole]!, ...all.toSpliced(whole, 1)]
}

/** A part picked again is one more of it; labour is done once. Says which line it now is. */
export function added(lines: readonly Line[], find: Find): { lines: readonly Line[]; id: string } {
  const known = lines.find((line) => !isFree(line) && line.code === find.code && line.payer === 'customer')
  if (!known) {
    const line = lineOfFind(find)
    return { lines: withLine(lines, line), id: line.id }
  }
  if (find.is === 'labour') return { lines, id: known.id }
  const more = { ...known, quantityMilli: (known.quantityMilli ?? 0) + 1000 }
  return { lines: lines.map((line) => (line === known ? more : line)), id: known.id }
}

function lineOfFind(find: Find): Line {
  const own = { id: v7(), code: find.code, name: find.name, quantityMilli: 1000, payer: 'customer' } as const
  if (find.is === 'labour') {
    const { hoursHundredths, unitPriceFen, taxClass, workClass } = find
    const figures = { hoursHundredths, unitPriceFen, decimals: null }
    return { ...own, kind: 'labour', spec: '', property: '', unit: '工时', ...figures, taxClass, workClass }
  }
  const { kind, spec, property, unit, unitPriceFen, unitDecimals: decimals } = find
  const figures = { hoursHundredths: null, unitPriceFen, decimals }
  const group = materials.includes(kind) ? 'material' : 'part'
  return { ...own, kind: group, spec, property, unit, ...figures, taxClass: 'repair', workClass: null }
}

/** Kinds of the parts catalogue that are used up in the work; oil and coolant are sold as parts. */
const materials: readonly string[] = ['辅料', '漆料']
