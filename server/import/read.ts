import { Worker } from 'node:worker_threads'
import type { Columns } from '../../domain/import/kind.ts'
import type { Findings } from '../../domain/import/judge.ts'
import { Unreadable } from './sheet/unreadable.ts'

/** What the thread is to do; its answers are Told. */
export type Errand =
  | { readonly does: 'sniff'; readonly path: string }
  | {
      readonly does: 'read'
      readonly path: string
      readonly sheet: string
      readonly kind: string
      readonly columns: Pick<Columns<string>, 'headerLine' | 'at'>
    }
/** `reading` and `cells` as JSON. */
export type ReadLine = {
  readonly line: number
  readonly key: string
  readonly reading: string
  readonly cells: string
}
/** The first rows of each sheet, blank ones included, so that their place is their number. */
export type Head = { readonly sheet: string; readonly rows: readonly (readonly string[])[] }
export type Told =
  | { readonly heads: readonly Head[] }
  | { readonly lines: readonly ReadLine[] }
  | { readonly findings: Findings }
  | { readonly unreadable: string }

/** What a file may cost beside the server: megabytes of its own heap, and time. */
const most = { oldMb: 300, youngMb: 16, ms: 15 * 60_000 } as const

export async function sniff(path: string): Promise<readonly Head[]> {
  for await (const told of errand({ does: 'sniff', path })) if ('heads' in told) return told.heads
  throw new Unreadable('文件里没有可读的内容')
}

/** Lines by the hundred, as they are read; the last answer is what they say of each other. */
export async function* readLines(
  file: Extract<Errand, { does: 'read' }>,
): AsyncGenerator<{ lines: readonly ReadLine[] } | { findings: Findings }> {
  for await (const told of errand(file)) if ('lines' in told || 'findings' in told) yield told
}

/**
 * Runs in a thread of its own with a limit on its memory, so that whatever a file holds the server goes on
 * answering. It reads on only when what it has read was taken. @throws Unreadable
 */
async function* errand(what: Errand): AsyncGenerator<Told> {
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: what,
    resourceLimits: { maxOldGenerationSizeMb: most.oldMb, maxYoungGenerationSizeMb: most.youngMb },
  })
  const waiting: Told[] = []
  let wake = () => {}
  let ended: { error?: unknown } | undefined
  const end = (how: { error?: unknown }) => {
    ended ??= how
    wake()
  }
  worker.on('message', (told: Told) => {
    waiting.push(told)
    wake()
  })
  worker.on('error', (error) => end({ error: inWords(error) }))
  worker.on('exit', () => end({}))
  const timer = setTimeout(() => {
    end({ error: new Unreadable('文件读了十五分钟还没有读完，请分成几个文件导入') })
  }, most.ms)
  try {
    for (;;) {
      for (let told = waiting.shift(); told; told = waiting.shift()) {
        if ('unreadable' in told) throw new Unreadable(told.unreadable)
        yield told
        worker.postMessage('on') // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window
      }
      if (ended?.error) throw ended.error
      if (ended) return
      await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const inWords = (error: unknown) =>
  (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new Unreadable('文件展开后超出可用的内存，请分成几个文件，或另存为“CSV UTF-8”后再导入', {
        cause: error,
      })
    : error
