import { Worker } from 'node:worker_threads'
import { limits } from '../limits.ts'
import { FormWrong } from '../refusals.ts'

export type Job = { readonly bytes: Uint8Array; readonly type: 'image/jpeg' | 'image/png' | 'image/webp' }
export type Written =
  | { readonly picture: Uint8Array; readonly thumb: Uint8Array }
  | { readonly broken: string }

let turn: Promise<unknown> = Promise.resolve()

/**
 * The picture written anew, and a small one beside it. One after the other, each in a thread that ends with it: what
 * a picture takes is bounded by its pixels (limits.picturePixels), and nobody else waits for it but the next picture.
 * @throws FormWrong for what does not decode, or not in time
 */
export function rewritten(job: Job) {
  const mine = turn.then(() => inThread(job))
  turn = mine.catch(() => {})
  return mine
}

function inThread(job: Job): Promise<{ picture: Uint8Array; thumb: Uint8Array }> {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 64 },
  })
  return new Promise<{ picture: Uint8Array; thumb: Uint8Array }>((done, failed) => {
    const tooLong = setTimeout(() => failed(wrong('图片太大，处理超时')), limits.pictureMs)
    worker.once('error', failed)
    worker.once('message', (written: Written) => {
      clearTimeout(tooLong)
      if ('broken' in written) failed(wrong('图片已损坏，不能打开'))
      else done(written)
    })
    worker.postMessage(job)
  }).finally(() => void worker.terminate())
}

const wrong = (message: string) => new FormWrong([{ path: ['file'], message }])
