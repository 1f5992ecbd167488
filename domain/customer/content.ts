import type { Wrong } from '../identifiers/text.ts'

export type Content =
  | { readonly type: 'application/pdf' }
  | {
      readonly type: 'image/jpeg' | 'image/png' | 'image/webp'
      readonly width: number
      readonly height: number
    }

/**
 * What a file is, by its own bytes and never by its name: JPEG, PNG, WebP or PDF. A picture's size is read from its
 * head, before anything decodes it.
 */
export function contentOf(bytes: Uint8Array): Content | Wrong {
  const read = pdf(bytes) ?? jpeg(bytes) ?? png(bytes) ?? webp(bytes)
  if (!read) return { wrong: '只收 JPEG、PNG、WebP 图片和 PDF；这份文件的内容不是其中任何一种' }
  if ('width' in read && (read.width === 0 || read.height === 0)) return { wrong: '图片已损坏，读不出尺寸' }
  return read
}

const text = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length))
const big16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const big32 = (bytes: Uint8Array, at: number) => big16(bytes, at) * 0x10000 + big16(bytes, at + 2)
const small = (bytes: Uint8Array, at: number, length: number) =>
  Array.from({ length }, (_, i) => (bytes[at + i] ?? 0) * 2 ** (8 * i)).reduce((sum, part) => sum + part, 0)

const pdf = (bytes: Uint8Array): Content | undefined =>
  text(bytes, 0, 5) === '%PDF-' ? { type: 'application/pdf' } : undefined

/** Segment by segment to the frame that tells height and width. */
function jpeg(bytes: Uint8Array): Content | undefined {
  if (big16(bytes, 0) !== 0xffd8 || bytes[2] !== 0xff) return undefined
  const none = { type: 'image/jpeg', width: 0, height: 0 } as const
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return none
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'image/jpeg', height: big16(bytes, at + 5), width: big16(bytes, at + 7) }
    const length = big16(bytes, at + 2)
    if (marker === 0xda || length < 2) return none
    at += 2 + length
  }
  return none
}

const png = (bytes: Uint8Array): Content | undefined =>
  big32(bytes, 0) === 0x89504e47 && text(bytes, 12, 4) === 'IHDR'
    ? { type: 'image/png', width: big32(bytes, 16), height: big32(bytes, 20) }
    : undefined

/** Three kinds: lossy, lossless, extended. */
function webp(bytes: Uint8Array): Content | undefined {
  if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP') return undefined
  const type = 'image/webp' as const
  switch (text(bytes, 12, 4)) {
    case 'VP8 ':
      return { type, width: small(bytes, 26, 2) & 0x3fff, height: small(bytes, 28, 2) & 0x3fff }
    case 'VP8L': {
      const bits = small(bytes, 21, 4)
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { type, width: small(bytes, 24, 3) + 1, height: small(bytes, 27, 3) + 1 }
    default:
      return { type, width: 0, height: 0 }
  }
}
