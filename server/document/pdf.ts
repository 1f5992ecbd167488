import { Worker } from 'node:worker_threads'
import type { Sheet } from '../../domain/document/sheet.ts'
import { limits } from '../limits.ts'

export type Drawn = { readonly pdf: Uint8Array } | { readonly failed: string }

/** Papers of one thread before a fresh one takes over. */
const most = 100
let thread: { worker: Worker; made: number } | undefined
let turn: Promise<unknown> = Promise.resolve()

/**
 * A paper as PDF (A4, the font embedded). One after the other: a paper takes some ten milliseconds.
 * @throws where the template does not compile, or not in time
 */
export function pdfOf(sheet: Sheet): Promise<Uint8Array> {
  const mine = turn.then(() => inThread(sheet))
  turn = mine.catch(() => {})
  return mine
}

async function inThread(sheet: Sheet): Promise<Uint8Array> {
  const worker = threadFor()
  try {
    const drawn = await answerOf(worker, sheet)
    if ('failed' in drawn) throw new Error(`the paper was not drawn: ${drawn.failed}`)
    return drawn.pdf
  } catch (error) {
    leave()
    throw error
  }
}

function threadFor(): Worker {
  if (thread && thread.made >= most) leave()
  thread ??= { worker: new Worker(new URL('./pdf-worker.ts', import.meta.url)), made: 0 }
  thread.made++
  // It keeps no process alive that has nothing else to do.
  thread.worker.unref()
  return thread.worker
}

function answerOf(worker: Worker, sheet: Sheet): Promise<Drawn> {
  return new Promise<Drawn>((done, failed) => {
    const tooLong = setTimeout(() => end(() => failed(new Error('the paper took too long'))), limits.paperMs)
    const end = (how: () => void) => {
      clearTimeout(tooLong)
      worker.off('error', broke)
      worker.off('message', came)
      how()
    }
    const broke = (error: unknown) => end(() => failed(error as Error))
    const came = (drawn: Drawn) => end(() => done(drawn))
    worker.once('error', broke)
    worker.once('message', came)
    worker.postMessage(sheet)
  })
}

function leave() {
  void thread?.worker.terminate()
  thread = undefined
}
