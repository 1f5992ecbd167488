import type { Piece } from '../appointment/board.ts'
import { piecesOf, type WorkLine } from '../appointment/work.ts'
import type { Stretch } from './chain.ts'

/** Labour of an order with what the catalogue says of it, and the parts that usually go with it. */
export type LabourLine = {
  readonly hoursHundredths: number
  readonly item: (NonNullable<WorkLine['item']> & { readonly partCodes: readonly string[] }) | null
}
/** A part that is not here. `arrivesAt`, of as much as lacks: epoch milliseconds; null: nobody can say. */
export type MissingPart = { readonly code: string; readonly name: string; readonly arrivesAt: number | null }

/**
 * What waits for a part is done last, and nothing else waits for it. A part that goes with none of the labour by the
 * catalogue keeps all of it waiting.
 */
export function stretchesOf(lines: readonly LabourLine[], missing: readonly MissingPart[]): Stretch[] {
  const coming = missing.filter((part) => part.arrivesAt !== null) as (MissingPart & { arrivesAt: number })[]
  const lastFor = (line: LabourLine) =>
    coming
      .filter(({ code }) => goesWith(line, code) || !lines.some((other) => goesWith(other, code)))
      .toSorted((a, b) => b.arrivesAt - a.arrivesAt)[0]
  const groups = Map.groupBy(lines, (line) => lastFor(line))
  const stretches = [...groups].map(([part, own]) => ({ pieces: piecesFor(own), part: part ?? null }))
  if (lines.length === 0 && (coming.length > 0 || missing.length > 0))
    return [{ pieces: [], part: coming.toSorted((a, b) => b.arrivesAt - a.arrivesAt)[0] ?? null }]
  return stretches.toSorted((a, b) => (a.part?.arrivesAt ?? 0) - (b.part?.arrivesAt ?? 0))
}

const goesWith = ({ item }: LabourLine, code: string) => item?.partCodes.includes(code) === true

/** Labour that somebody has typed himself is done by mechanics. */
const piecesFor = (lines: readonly LabourLine[]): Piece[] =>
  lines.some(({ hoursHundredths }) => hoursHundredths > 0)
    ? piecesOf(
        lines.map(({ hoursHundredths, item }) => ({ kind: 'labour', hoursHundredths, item: itemOf(item) })),
        0,
      )
    : []

const itemOf = (item: LabourLine['item']) =>
  item === null || item.trade === '' ? { ...byHand, ...item, trade: '机电' } : item

const byHand = { bayKind: '机电', trade: '机电', grade: '', toolCode: '', needsSecondPerson: false }
