import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { kinds } from '../../domain/import/all.ts'
import { Remedy } from '../remedy.ts'

export type Options = {
  readonly files: readonly string[]
  readonly source: string
  readonly kind?: string
  readonly store?: string
  readonly as?: string
  readonly dryRun: boolean
  readonly undo?: string
  readonly rejected?: string
}

/** What was asked for; paths as seen from where the command was given. @throws Remedy */
export function optionsOf(folder: string, args: readonly string[]): Options {
  const options = parsed(args)
  if (!options || !isWhole(options)) throw usage()
  const { files, rejected, kind } = options
  if (kind && !kinds.some(({ name }) => name === kind)) throw unknownKind(kind)
  const paths = files.map((file) => resolve(folder, file))
  const to = rejected && resolve(folder, rejected)
  if (to && paths.includes(to))
    throw new Remedy('退回的行不能写进正在导入的文件。', 'Rejected rows cannot go into the file itself.')
  return { ...options, files: paths, ...(to && { rejected: to }) }
}

function parsed(args: readonly string[]): Options | undefined {
  const text = { type: 'string' } as const
  try {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        store: text,
        source: { ...text, default: 'DMS' },
        kind: text,
        as: text,
        rejected: text,
        undo: text,
        'dry-run': { type: 'boolean', default: false },
      },
    })
    const { 'dry-run': dryRun, ...rest } = values
    return { ...rest, dryRun, files }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return undefined
  }
}

const isWhole = ({ files, source, undo, rejected }: Options) =>
  source !== '' && (undo ? files.length === 0 : files.length > 0 && (!rejected || files.length === 1))

const usage = () =>
  new Remedy(
    '用法：npm run import 文件… -- [--store 门店编号] [--source 来源] [--kind 种类] [--as 经办人工号] [--dry-run] [--rejected 退回行文件]；整批撤回：npm run import -- --undo 批次',
    'Usage: npm run import FILE… -- [--store CODE] [--source NAME] [--kind KIND] [--as STAFFNO] [--dry-run] [--rejected PATH]; to take a run back: npm run import -- --undo RUN',
  )

function unknownKind(kind: string) {
  const names = kinds.map(({ name, title }) => `${name} ${title[0]}`).join('、')
  return new Remedy(`没有种类“${kind}”，有：${names}`, `No kind ${kind}; there are ${names}`)
}
