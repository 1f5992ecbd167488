/**
 * SHA-256 in hexadecimal. The browser's own is there only over TLS; a tablet in the store's network signs without it,
 * and offline, so tablet and counter reckon by these same lines.
 */
export function sha256(data: string | Uint8Array): string {
  const bytes = typeof data === 'string' ? utf8(data) : data
  const blocks = padded(bytes)
  const state = [...initial]
  const words = new Uint32Array(64)
  for (let at = 0; at < blocks.byteLength; at += 64) round(blocks, at, state, words)
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** Half of a pair that stands alone becomes U+FFFD, as in every browser. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  const tail = (point: number, shift: number) => 0x80 | ((point >> shift) & 0x3f)
  for (const one of text) {
    const read = one.codePointAt(0)!
    const point = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read
    if (point < 0x80) bytes.push(point)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point, 0))
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point, 6), tail(point, 0))
    else bytes.push(0xf0 | (point >> 18), tail(point, 12), tail(point, 6), tail(point, 0))
  }
  return Uint8Array.from(bytes)
}

function padded(bytes: Uint8Array): DataView {
  const all = new Uint8Array((Math.floor((bytes.length + 8) / 64) + 1) * 64)
  all.set(bytes)
  all[bytes.length] = 0x80
  const view = new DataView(all.buffer)
  view.setUint32(all.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(all.length - 4, (bytes.length << 3) >>> 0)
  return view
}

function round(blocks: DataView, at: number, state: number[], w: Uint32Array) {
  for (let i = 0; i < 16; i++) w[i] = blocks.getUint32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const [a, b] = [w[i - 15]!, w[i - 2]!]
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + w[i]!) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  for (const [i, add] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i]! + add) | 0
}

const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by))

const primes = Array.from({ length: 310 }, (_, n) => n + 2).filter((n) => {
  for (let by = 2; by * by <= n; by++) if (n % by === 0) return false
  return true
})
/** The first 32 bits behind the point of the roots of the first primes. */
const fraction = (x: number) => ((x - Math.floor(x)) * 0x1_0000_0000) | 0
const initial = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)))
const constants = primes.slice(0, 64).map((p) => fraction(Math.cbrt(p)))
