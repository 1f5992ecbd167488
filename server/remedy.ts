/** What a person at the machine has to know and can do something about: no stack trace, in both languages. */
export class Remedy extends Error {
  constructor(zh: string, en: string, detail?: unknown) {
    super([zh, en, ...(detail === undefined ? [] : [`  (${firstLine(detail)})`])].join('\n'))
  }
}

/** An error's words for a terminal; of a bug of ours DEBUG=1 shows where it was. */
export function inWords(error: unknown) {
  if (error instanceof Remedy) return error.message
  const at = error instanceof Error && process.env['DEBUG'] ? `\n${error.stack}` : ''
  return `程序出错，请报告（DEBUG=1 可看到出错的位置）。\nThis is a bug; please report it (DEBUG=1 shows where).\n  (${firstLine(error)})${at}`
}

export const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

const firstLine = (detail: unknown) =>
  (detail instanceof Error ? detail.message || codeOf(detail) || detail.name : String(detail))
    .trim()
    .split('\n')[0]
