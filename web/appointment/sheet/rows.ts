import type { Line, Slots } from './read.ts'
import type { Item } from './values.ts'

export type PartsState =
  | { readonly is: 'none' }
  | { readonly is: 'there'; readonly n: number }
  | {
      readonly is: 'missing'
      readonly names: readonly string[]
      readonly arrivesAt: number | null
      readonly isGuess: boolean
    }

export type ItemRow = {
  readonly item: Item
  /** No lines: it is not done on this car, or the catalogue has no such thing. */
  readonly isFit: boolean
  readonly name: string
  readonly hoursHundredths: number
  readonly amountFen: number
  readonly parts: PartsState
}

/** The lines of the answer under the item that each was asked for by; they come in the order of the items. */
export function rowsOf(items: readonly Item[], { lines, parts }: Pick<Slots, 'lines' | 'parts'>): ItemRow[] {
  let rest = [...lines]
  return items.map((item, n) => {
    const own = linesOf(item, rest, items[n + 1])
    rest = rest.slice(own.length)
    return {
      item,
      isFit: own.length > 0,
      name: item.name || own[0]?.name || item.code,
      hoursHundredths: own.reduce((sum, { hoursHundredths }) => sum + (hoursHundredths ?? 0), 0),
      amountFen: own.reduce((sum, { payer, amountFen }) => sum + (payer === 'customer' ? amountFen : 0), 0),
      parts: partsState(own, parts),
    }
  })
}

function linesOf(item: Item, rest: readonly Line[], next: Item | undefined): readonly Line[] {
  const [first] = rest
  if (item.kind === 'package')
    return rest.slice(
      0,
      countWhile(rest, (line) => line.packageCode === item.code),
    )
  if (item.kind === 'symptom') return first?.kind === 'symptom' && first.name === item.name ? [first] : []
  if (first?.code !== item.code || first.packageCode !== '') return []
  if (item.kind === 'part') return [first]
  const goesWith = (line: Line) =>
    line.packageCode === '' && line.kind !== 'labour' && line.kind !== 'symptom' && line.code !== next?.code
  return rest.slice(0, 1 + countWhile(rest.slice(1), goesWith))
}

const countWhile = <T>(all: readonly T[], holds: (one: T) => boolean) => {
  const end = all.findIndex((one) => !holds(one))
  return end === -1 ? all.length : end
}

function partsState(lines: readonly Line[], needs: Slots['parts']): PartsState {
  const codes = lines.flatMap(({ kind, code }) => (kind === 'part' || kind === 'material' ? [code] : []))
  if (codes.length === 0) return { is: 'none' }
  const missing = needs.filter((need) => codes.includes(need.code) && need.freeMilli < need.needMilli)
  if (missing.length === 0) return { is: 'there', n: codes.length }
  const arrives = missing.map(({ arrivesAt }) => arrivesAt)
  return {
    is: 'missing',
    names: missing.map(({ name }) => name),
    arrivesAt: arrives.includes(null) ? null : Math.max(...arrives.map(Number)),
    isGuess: missing.some(({ isGuess }) => isGuess),
  }
}
