import type { Day } from '../calendar.ts'
import type { Duty } from '../staff/duties.ts'
import type { Digest } from './first-lines.ts'
import { dayCell, textCell, textOf, type Cell } from './cells.ts'

export type Column = {
  /** How sentences name it. */
  readonly title: string
  /** Left out: the page shows the Chinese word. */
  readonly titleEn?: string
  /** Other systems' words. Compared without blanks, brackets and the endings that vary (号码, 日期, 时间). */
  readonly alsoCalled: string
  /** Headers that end alike and mean something else. */
  readonly never?: RegExp
  /** Without it no file is of this kind; a person who corrects the mapping must give it a column. */
  readonly required?: true
}

export type FoundColumn = {
  readonly index: number
  readonly header: string
  readonly inTenThousands: boolean
}
export type Mapping<Field extends string> = Readonly<Partial<Record<Field, FoundColumn>>>
export type Columns<Field extends string> = {
  /** Counted from 1, as a spreadsheet does. */
  readonly headerLine: number
  readonly at: Mapping<Field>
  /** Headers that no field wanted: said to the person, so that nothing is left behind unnoticed. */
  readonly unread: readonly string[]
}

export type ProblemOf<Field extends string, Code extends string = string> = {
  readonly code: Code
  readonly field: Field
  /** In words, the field named: what is wrong and what was expected. */
  readonly says: string
  readonly found: string
}

/** One line, or what several lines of one record have become. */
export type ReadingOf<Field extends string, Rec, Code extends string = string> = {
  readonly line: number
  /** What the record is known by within its kind and source (a VIN, a code, an order number); '' where unreadable. */
  readonly key: string
  readonly record: Rec
  /** Why it cannot come in. */
  readonly reasons: readonly ProblemOf<Field, Code>[]
  /** What was left empty or looks odd; it comes in all the same. */
  readonly notes: readonly ProblemOf<Field, Code>[]
}

/** One line, read field by field. Nothing is made up: what cannot be read stays empty and is listed. */
export type Row<Field extends string, Code extends string = string> = {
  readonly line: number
  readonly has: (field: Field) => boolean
  readonly cell: (field: Field) => string | undefined
  /** Its header says 万. */
  readonly inTenThousands: (field: Field) => boolean
  readonly note: (code: Code, field: Field, says: string) => void
  readonly reason: (code: Code, field: Field, says: string) => void
  /** What a reader of cells.ts made of the cell; what is wrong is noted and stays empty. */
  readonly kept: <T>(field: Field, read: Cell<T>, code: Code) => T | null
  /** The same, where the record does not stand without it: wrong or empty, the row goes back. */
  readonly needed: <T>(field: Field, read: Cell<T>, code: Code) => T | null
  readonly text: (field: Field, code?: Code) => string | null
  readonly day: (field: Field, code?: Code) => Day | null
}

/** What lines may have in common, and what they must then agree on; else all of them go back, each naming the others. */
export type Agreement<Field extends string, Rec, Code extends string = string> = {
  /** null: this line takes no part. Lines that already have reasons are asked too. */
  readonly common: (reading: ReadingOf<Field, Rec, Code>) => string | null
  readonly agreed: (reading: ReadingOf<Field, Rec, Code>) => string
  /** `lines`: 第2、3行. */
  readonly problem: (common: string, lines: string) => ProblemOf<Field, Code>
}

/** Records that speak of one thing more (cars of one customer) and say the same of it, however they land. */
export type Share<Rec> = {
  readonly key: (record: Rec) => string | null
  /** All good records that share a key, in the order of the file. @returns each as it is to land, with what to say */
  readonly agree: (
    records: readonly { readonly line: number; readonly record: Rec }[],
  ) => readonly { readonly line: number; readonly record: Rec; readonly notes: readonly string[] }[]
}

/** What a file speaks of, counted while it is read: 车 5,000, 客户 4,401. */
export type Census<Rec> = {
  readonly add: (reading: ReadingOf<string, Rec>) => void
  readonly figures: () => readonly Figure[]
}
export type Figure = {
  readonly name: string
  readonly title: string
  readonly titleEn: string
  readonly n: number
}

export type Fact = { readonly title: string; readonly value: string }

/** A kind of file: how it is recognised and read. Pure; what becomes of its records stands in server/import/. */
export type Kind<Field extends string, Rec, Code extends string = string> = {
  /** Of the address and the tables: `vehicles`, `parts`, `labour`, `suppliers`, `staff`, `history`. */
  readonly name: string
  readonly title: readonly [chinese: string, english: string]
  readonly columns: Readonly<Record<Field, Column>>
  /** Who may import it. */
  readonly by: readonly Duty[]
  /** How sure: 0 it is not; else the more, the surer. A header goes to the kind that is surest of it. */
  readonly recognise: (found: Mapping<Field>) => number
  /** What the header must name, for the sentence when no kind recognises a file: 车架号和客户名称. */
  readonly needs: string
  readonly readRow: (row: Row<Field, Code>) => { readonly key: string; readonly record: Rec }
  /**
   * Several lines are one record: lines of one key are gathered over the whole file, adjacent or not. A reason on
   * one of its lines sends the whole record back.
   */
  readonly gather?: (
    lines: readonly ReadingOf<Field, Rec, Code>[],
  ) => Pick<ReadingOf<Field, Rec, Code>, 'record' | 'reasons' | 'notes'>
  readonly agreements?: readonly Agreement<Field, Rec, Code>[]
  readonly share?: Share<Rec>
  readonly census?: (digest: Digest) => Census<Rec>
  /** The record in a line of the preview, the most telling first. */
  readonly facts: (record: Rec) => readonly Fact[]
}
// oxlint-disable-next-line typescript/no-explicit-any -- a list of kinds holds every kind
export type AnyKind = Kind<any, any, any>

export const fieldsOf = <Field extends string>(kind: Kind<Field, never, never> | AnyKind) =>
  Object.keys(kind.columns) as Field[]

/** Reads one line by its kind. */
export function readLine<Field extends string, Rec, Code extends string>(
  kind: Kind<Field, Rec, Code>,
  cells: readonly string[],
  line: number,
  columns: Pick<Columns<Field>, 'at'>,
): ReadingOf<Field, Rec, Code> {
  const reasons: ProblemOf<Field, Code>[] = []
  const notes: ProblemOf<Field, Code>[] = []
  return { line, ...kind.readRow(rowOf(kind, cells, line, columns.at, { reasons, notes })), reasons, notes }
}

type Lists<Field extends string, Code extends string> = {
  readonly reasons: ProblemOf<Field, Code>[]
  readonly notes: ProblemOf<Field, Code>[]
}

function rowOf<Field extends string, Rec, Code extends string>(
  kind: Kind<Field, Rec, Code>,
  cells: readonly string[],
  line: number,
  at: Mapping<Field>,
  { reasons, notes }: Lists<Field, Code>,
): Row<Field, Code> {
  const cell = (field: Field) => {
    const column = at[field]
    return column && cells[column.index]
  }
  const tell = (list: ProblemOf<Field, Code>[], code: Code, field: Field, says: string) => {
    const { title } = kind.columns[field]
    list.push({
      code,
      field,
      says: says.startsWith(title) ? says : `${title}：${says}`,
      found: textOf(cell(field)),
    })
  }
  const note = (code: Code, field: Field, says: string) => tell(notes, code, field, says)
  const reason = (code: Code, field: Field, says: string) => tell(reasons, code, field, says)
  const kept = <T>(field: Field, read: Cell<T>, code: Code): T | null => {
    if ('wrong' in read) note(code, field, `${read.wrong}，留空`)
    return 'value' in read ? read.value : null
  }
  const needed = <T>(field: Field, read: Cell<T>, code: Code): T | null => {
    if (!('value' in read)) reason(code, field, 'wrong' in read ? read.wrong : '为空')
    return 'value' in read ? read.value : null
  }
  return {
    line,
    cell,
    note,
    reason,
    kept,
    needed,
    has: (field) => at[field] !== undefined,
    inTenThousands: (field) => at[field]?.inTenThousands === true,
    text: (field, code = 'textUnreadable' as Code) => kept(field, textCell(cell(field)), code),
    day: (field, code = 'dateWrong' as Code) => kept(field, dayCell(cell(field)), code),
  }
}
