import { Transformer } from '@napi-rs/image'

export type PhotoFile = { readonly name: string; readonly bytes: Uint8Array; readonly status: 200 | 400 }

/** What is sent: as a page of ours shrinks it, as a phone takes it, and what is beyond the limit. */
export function photoFiles(): readonly PhotoFile[] {
  const phones = photoOf(4000, 3000, 4_000_000)
  const tooLarge = new Uint8Array(40_000_000)
  tooLarge.set(phones)
  return [
    { name: '300 kB, shrunk', bytes: photoOf(2048, 1536, 300_000), status: 200 },
    { name: '4 MB of a phone', bytes: phones, status: 200 },
    { name: '40 MB, refused', bytes: tooLarge, status: 400 },
  ]
}

/** A JPEG of so many points and about so many bytes: as much grain as fills it, tried out on a piece. */
function photoOf(width: number, height: number, wantedBytes: number): Uint8Array {
  const [w, h] = [512, 384]
  const wanted = (wantedBytes * w * h) / (width * height)
  let [least, most] = [0, 255]
  for (let turn = 0; turn < 8; turn++) {
    const grain = (least + most) / 2
    if (jpegOf(w, h, grain).length < wanted) least = grain
    else most = grain
  }
  return jpegOf(width, height, (least + most) / 2)
}

function jpegOf(width: number, height: number, grain: number): Uint8Array {
  const pixels = new Uint32Array(width * height)
  let seed = 1
  for (let at = 0; at < pixels.length; at++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    const light = Math.round(128 + ((seed >>> 24) / 255 - 0.5) * grain)
    pixels[at] = 0xff000000 + light * 0x10101
  }
  return Transformer.fromRgbaPixels(new Uint8Array(pixels.buffer), width, height).jpegSync(82)
}
