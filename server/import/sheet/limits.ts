/** What a file may cost, counted while it is unpacked and never taken from its own word (reliability §5). */
export const sheetLimits = {
  fileBytes: 100 * 1024 * 1024,
  entries: 2_000,
  /** Of all that is read of a workbook. */
  unpackedBytes: 2 * 1024 * 1024 * 1024,
  /** Real workbooks shrink to a twentieth; what shrinks further than this has been made to. */
  ratio: 150,
  /** Below this no ratio is asked. */
  harmlessBytes: 4 * 1024 * 1024,
  /** Texts that cells point at must be held. */
  sharedBytes: 96 * 1024 * 1024,
  columns: 500,
  cellLetters: 32_767,
  rows: 1_048_576,
  csvRecordLetters: 1_000_000,
  sheets: 20,
} as const
