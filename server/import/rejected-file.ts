import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Remedy } from '../remedy.ts'

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
