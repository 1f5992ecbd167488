// One picture at a time, in a thread of its own: decoded, turned the right way up, shrunk and written anew, so that
// nothing of what it came with (place, camera, a second picture inside) is left.
import { parentPort } from 'node:worker_threads'
import { Transformer } from '@napi-rs/image'
import type { Job, Written } from './pictures.ts'

const longest = 2048
const thumbLongest = 320
/** ResizeFit.Inside: of this enumeration the package exports the type alone. */
const inside = 2

parentPort!.on('message', ({ bytes, type }: Job) => {
  parentPort!.postMessage(written(bytes, type))
})

function written(bytes: Uint8Array, type: Job['type']): Written {
  try {
    const whole = shrunk(new Transformer(bytes).rotate(), bytes, longest)
    const picture = type === 'image/png' ? whole.pngSync() : whole.jpegSync(82)
    // From the picture just written: what a phone sends is decoded once.
    const thumb = shrunk(new Transformer(picture), picture, thumbLongest).webpSync(70)
    return { picture, thumb }
  } catch (error) {
    return { broken: error instanceof Error ? error.message : 'not a picture' }
  }
}

/** Within the square; the first time turned as the camera was held (EXIF). */
function shrunk(picture: Transformer, bytes: Uint8Array, most: number): Transformer {
  const { width, height } = new Transformer(bytes).metadataSync()
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- there is no value to name
  return Math.max(width, height) > most ? picture.resize({ width: most, height: most, fit: inside }) : picture
}
