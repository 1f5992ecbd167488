import type { AnyKind } from '../../domain/import/kind.ts'
import type { Reader } from '../db.ts'
import { vehicleExport } from './car-export.ts'
import { historyExport } from './history-export.ts'
import { labourExport, partExport, staffExport, supplierExport } from './list-exports.ts'

/** How the records of a kind go out: under the very words by which its file is read in. */
export type Exporter = {
  readonly kind: AnyKind
  readonly fields: readonly string[]
  /** Rows of the file, not records: beyond the store's number a second person must agree (R5.2). */
  readonly count: (db: Reader, store: string) => Promise<number>
  /** A page of rows, cell by field, and where the next begins. */
  readonly page: (
    db: Reader,
    store: string,
    after: string | null,
    now: Date,
  ) => Promise<{ readonly rows: readonly ExportRow[]; readonly next: string | null }>
}
export type ExportRow = { readonly [field: string]: string | null | undefined }

export const exporters: readonly Exporter[] = [
  vehicleExport,
  historyExport,
  partExport,
  labourExport,
  supplierExport,
  staffExport,
]

export const exporterOf = (kind: string) => exporters.find((one) => one.kind.name === kind)
