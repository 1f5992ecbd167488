/** A file that cannot be read as a table: why, in a sentence for the person who handed it in. */
export class Unreadable extends Error {
  readonly says: string
  constructor(says: string, options?: ErrorOptions) {
    super(says, options)
    this.says = says
  }
}

/** One row as a spreadsheet counts it, from 1. */
export type SheetRow = {
  readonly line: number
  readonly cells: string[]
  /** Columns whose text is what a formula came to. */
  readonly computed?: readonly number[]
  /** Columns with a formula that nobody has computed: there is nothing to read. */
  readonly uncomputed?: readonly number[]
}

/** A file opened: its sheets by name (a text file has one without a name), read row by row. */
export type Book = {
  readonly form: 'csv' | 'xlsx'
  readonly sheets: readonly string[]
  readonly rows: (sheet: string) => AsyncIterable<SheetRow>
  readonly close: () => void
}
