import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Remedy } from '../remedy.ts'
import type { Outcome } from './run.ts'

/** The lines sent back, as they stand in the file, with line and reason before them: to be mended and handed in. */
export function rejectedTable(
  table: readonly (readonly string[])[],
  headerLine: number,
  rejected: readonly Outcome[],
) {
  const header = ['行号', '退回原因', ...(table[headerLine - 1] ?? [])]
  const rows = rejected.map(({ line, reason }) => [String(line), reason, ...(table[line - 1] ?? [])])
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

/** A spreadsheet must not calculate what a customer wrote; the reader of files takes the apostrophe away again. */
function cellOf(text: string) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

type Where = {
  readonly rejectedTo: string | undefined
  readonly folder: string
  readonly path: string
}

/** @throws Remedy where it cannot be written; what has come in stays */
export function writeRejected(text: string, { rejectedTo, folder, path }: Where): string {
  try {
    if (!rejectedTo) return writeBeside(folder, path, text)
    writeFileSync(rejectedTo, text)
    return rejectedTo
  } catch (error) {
    throw new Remedy(
      '导入已完成，但退回的行写不进文件。请用 --rejected 指定另一处，再执行一次（不会重复导入）。',
      'The import is done, but the rejected rows cannot be written. Name another place with --rejected and run it again: nothing comes in twice.',
      error,
    )
  }
}

/** Under another name than what is there already: somebody may have begun to mend the last one. */
function writeBeside(folder: string, file: string, text: string): string {
  const name = basename(file, extname(file))
  for (let n = 1; ; n++) {
    const path = join(folder, `${name}.退回${n === 1 ? '' : `-${n}`}.csv`)
    if (!existsSync(path)) writeFileSync(path, text, { flag: 'wx' })
    else if (readFileSync(path, 'utf8') !== text) continue
    return path
  }
}
