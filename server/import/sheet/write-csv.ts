/** One line of a .csv that a spreadsheet opens without computing anything. */
export const csvLine = (cells: readonly string[]) => `${cells.map(cellOf).join(',')}\r\n`

/** A spreadsheet must not calculate what a customer wrote; the reader of files takes the apostrophe away again. */
function cellOf(text: string) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
