import { Transform, type Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { sheetLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

export type Parts = {
  readonly has: (name: string) => boolean
  readonly names: () => readonly string[]
  /** The bytes of one part, counted as they come. @throws Unreadable beyond what a workbook may unpack to */
  readonly read: (name: string, mostBytes?: number) => Promise<Readable>
  readonly close: () => void
}

/** The parts of a packed workbook by their names, whatever order they were packed in. */
export async function partsOf(path: string, size: number): Promise<Parts> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  }).catch(broken)
  const entries = new Map<string, Entry>()
  try {
    if (zip.entryCount > sheetLimits.entries) throw tooMuch(size)
    for await (const entry of entriesOf(zip)) {
      if (entry.isEncrypted()) throw new Unreadable('这个文件有密码，请去掉密码后再导入')
      entries.set(entry.fileName.toLowerCase().replace(/^\//, ''), entry)
    }
  } catch (error) {
    zip.close()
    throw error instanceof Unreadable ? error : broken(error)
  }
  let unpacked = 0
  const count = (bytes: number) => {
    unpacked += bytes
    const bomb = unpacked > sheetLimits.harmlessBytes && unpacked > size * sheetLimits.ratio
    return bomb || unpacked > sheetLimits.unpackedBytes
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    names: () => [...entries.keys()],
    close: () => zip.close(),
    async read(name, mostBytes = Number.POSITIVE_INFINITY) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) throw new Unreadable('工作簿里缺少必要的部分，请在 Excel 中打开并重新保存')
      const stream = await zip.openReadStreamPromise(entry).catch(broken)
      let own = 0
      const counting = new Transform({
        transform(chunk: Buffer, _, done) {
          own += chunk.length
          done(count(chunk.length) || own > mostBytes ? tooMuch(size) : null, chunk)
        },
      })
      stream.on('error', (error) => counting.destroy(error instanceof Unreadable ? error : asBroken(error)))
      counting.on('close', () => stream.destroy())
      return stream.pipe(counting)
    },
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const waiting: Entry[] = []
  for (;;) {
    const next = await new Promise<Entry | undefined>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('end', () => resolve(undefined))
      zip.once('error', reject)
      zip.readEntry()
    })
    zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error')
    if (!next) return
    waiting.push(next)
    yield waiting.pop()!
  }
}

const tooMuch = (size: number) =>
  new Unreadable(
    `这个 ${Math.max(1, Math.round(size / 1024))} KB 的文件展开后大得不正常（可能是压缩炸弹），没有读取。请在 Excel 中另存为“CSV UTF-8”后再导入`,
  )

const asBroken = (cause: unknown) =>
  new Unreadable('这个文件已损坏，或者不是 Excel 工作簿，请在 Excel 中打开并重新保存', { cause })
const broken = (error: unknown): never => {
  throw asBroken(error)
}
