import type { Readable } from 'node:stream'
import { addDays } from '../../../domain/calendar.ts'
import { sheetLimits } from './limits.ts'
import { Unreadable, type SheetRow } from './unreadable.ts'
import { hearing } from './xml.ts'

type Look = {
  readonly texts: readonly string[]
  /** Whether a cell format shows a number as a day. */
  readonly dated: readonly boolean[]
  readonly from1904: boolean
}

/** The rows of a worksheet as text, blank ones between them left out; their numbers are the spreadsheet's. */
export async function* rowsOfSheet(stream: Readable, look: Look): AsyncGenerator<SheetRow> {
  const desk = rowDesk(look)
  for await (const _ of hearing(stream, desk)) yield* desk.take()
}

type Cell = { at: number; type: string; style: number; value: string; inline: string; formula: boolean }

function rowDesk(look: Look) {
  let done: SheetRow[] = []
  let line = 0
  let cells: string[] = []
  let computed: number[] = []
  let uncomputed: number[] = []
  let cell: Cell | undefined
  let into: 'value' | 'inline' | undefined
  let inAid = false

  const endCell = () => {
    if (!cell) return
    const { at, formula } = cell
    const text = textOf(cell, look)
    if (formula) (text === '' ? uncomputed : computed).push(at)
    if (text !== '') {
      while (cells.length < at) cells.push('')
      cells[at] = text
    }
    cell = undefined
  }
  const endRow = () => {
    done.push({
      line,
      cells,
      ...(computed.length > 0 && { computed }),
      ...(uncomputed.length > 0 && { uncomputed }),
    })
    ;[cells, computed, uncomputed] = [[], [], []]
  }
  return {
    take() {
      const rows = done
      done = []
      return rows
    },
    open(name: string, at: { readonly [name: string]: string }) {
      if (name === 'row') line = lineOf(at['r'], line)
      else if (name === 'c') cell = cellOf(at, cells.length)
      else if (name === 'v') into = 'value'
      else if (name === 't') into = inAid ? undefined : 'inline'
      else if (name === 'f' && cell) cell.formula = true
      else if (name === 'rPh') inAid = true
    },
    close(name: string) {
      if (name === 'row') endRow()
      else if (name === 'c') endCell()
      else if (name === 'rPh') inAid = false
      if (name === 'v' || name === 't') into = undefined
    },
    text(more: string) {
      if (cell && into && cell[into].length <= sheetLimits.cellLetters) cell[into] += more
    },
  }
}

function lineOf(written: string | undefined, before: number) {
  const line = written ? Number(written) : before + 1
  if (!Number.isInteger(line) || line <= before || line > sheetLimits.rows)
    throw new Unreadable('工作表的行号错乱，请在 Excel 中打开并重新保存后再导入')
  return line
}

function cellOf(at: { readonly [name: string]: string }, next: number): Cell {
  const column = at['r'] ? columnOf(at['r']) : next
  return {
    at: Math.min(column, sheetLimits.columns),
    type: at['t'] ?? 'n',
    style: Number(at['s'] ?? 0),
    value: '',
    inline: '',
    formula: false,
  }
}

/** AB12 → 27 */
function columnOf(place: string) {
  let column = 0
  for (const letter of place) {
    const n = letter.charCodeAt(0) - 64
    if (n < 1 || n > 26) break
    column = column * 26 + n
  }
  return Math.max(0, column - 1)
}

function textOf({ type, style, value, inline }: Cell, { texts, dated, from1904 }: Look): string {
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'inlineStr') return inline
  if (type === 'b') return value === '1' ? '是' : '否'
  if (type !== 'n' || value === '') return value
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (dated[style] && number > 0 && number < 2_958_466) return dayOf(number + (from1904 ? 1462 : 0))
  // 794.96 is kept as 794.96000000000004 and a phone number as 1.3800008E10: both are written out again.
  return Number.isSafeInteger(number) ? number.toFixed(0) : String(Number(number.toPrecision(15)))
}

function dayOf(serial: number) {
  const day = addDays('1970-01-01', Math.floor(serial) - 25_569)
  const seconds = Math.round((serial % 1) * 86_400)
  if (seconds === 0) return day
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60]
  return `${day} ${time.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')}`
}
