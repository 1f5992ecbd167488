// Figures as a file has them, without separators; what nobody knows is an empty cell.

export const yuan = (fen: number | null) => (fen === null ? '' : (fen / 100).toFixed(2))
export const units = (milli: number | null) => (milli === null ? '' : String(milli / 1000))
/** Before the first record, where records are read by rising id. */
export const fromStart = '00000000-0000-0000-0000-000000000000'
