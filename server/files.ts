import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from './id.ts'
import { FormWrong } from './refusals.ts'

export type Kept = { readonly hash: string; readonly bytes: number }

/** Bytes outside the rows, named by their SHA-256 (reliability §2): what is handed in twice is kept once. */
export type Files = {
  /** Safe on the disk when it returns. @throws FormWrong beyond `mostBytes`, and for nothing at all */
  readonly keep: (body: ReadableStream<Uint8Array> | Uint8Array, mostBytes: number) => Promise<Kept>
  readonly read: (hash: string) => Readable
  readonly path: (hash: string) => string
  /** Only for what no row points at. */
  readonly forget: (hash: string) => Promise<void>
}

export function filesIn(folder: string): Files {
  const path = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the name of a kept file')
    return join(folder, hash.slice(0, 2), hash)
  }
  return {
    path,
    read: (hash) => createReadStream(path(hash)),
    forget: (hash) => rm(path(hash), { force: true }),
    async keep(body, mostBytes) {
      await mkdir(join(folder, 'coming'), { recursive: true })
      const coming = join(folder, 'coming', newId())
      try {
        const kept = await write(body, coming, mostBytes)
        await mkdir(join(folder, kept.hash.slice(0, 2)), { recursive: true })
        await rename(coming, path(kept.hash))
        return kept
      } finally {
        await rm(coming, { force: true })
      }
    },
  }
}

async function write(body: ReadableStream<Uint8Array> | Uint8Array, to: string, mostBytes: number) {
  const hash = createHash('sha256')
  let bytes = 0
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(bytes > mostBytes ? tooLarge(mostBytes) : null, chunk)
    },
  })
  const source = body instanceof Uint8Array ? Readable.from([body]) : Readable.fromWeb(body as never)
  await pipeline(source, counting, createWriteStream(to))
  if (bytes === 0) throw empty()
  const file = await open(to, 'r+')
  await file.sync()
  await file.close()
  return { hash: hash.digest('hex'), bytes }
}

export const tooLarge = (mostBytes: number) =>
  new FormWrong([{ path: ['file'], message: `文件超过 ${Math.floor(mostBytes / 1024 / 1024)} MB 的上限` }])

export const empty = () => new FormWrong([{ path: ['file'], message: '文件是空的' }])
