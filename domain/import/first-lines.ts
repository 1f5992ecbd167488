/** At least sixteen bytes that no two texts of a file share (SHA-1 and its like). */
export type Digest = (text: string) => Uint8Array

/**
 * Remembers for each word the first line that had it, and what that line said of it. Of a word eight bytes of its
 * digest are kept, in one array beside the heap: a file of 300,000 lines asks several words of each, and texts in a
 * Map would cost ten times as much. (That two of 600,000 words share them happens once in a hundred million files.)
 */
export function firstLines(digest: Digest, saying: 'saying' | 'alone' = 'alone') {
  const width = saying === 'saying' ? 5 : 3
  let slots = 1_000
  let table = new Uint32Array(slots * width)
  let used = 0
  return {
    /** @returns the line that had this word first, and whether it said the same of it; undefined where this is the first */
    meet(word: string, line: number, said = ''): { line: number; agrees: boolean } | undefined {
      if (used > slots * fullest) table = grown(table, width, (slots = Math.ceil(slots * growth)))
      const [a, b] = wordsOf(digest(word))
      const [c, d] = said === '' ? [0, 0] : wordsOf(digest(said))
      const at = slotOf(table, width, slots, a, b)
      if (table[at] !== 0)
        return { line: table[at]!, agrees: width === 3 || (table[at + 3] === c && table[at + 4] === d) }
      table.set([line, a, b, c, d].slice(0, width), at)
      used++
      return undefined
    },
    get size() {
      return used
    },
  }
}
export type FirstLines = ReturnType<typeof firstLines>

// A slot: the line (never 0, which is a free slot), two numbers of the word, two of what was said.
const fullest = 0.8
const growth = 1.5

function wordsOf(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return [view.getUint32(0), view.getUint32(4)]
}

/** Its own slot, or the next free one. */
function slotOf(table: Uint32Array, width: number, slots: number, a: number, b: number): number {
  for (let n = a % slots; ; n = (n + 1) % slots) {
    const at = n * width
    if (table[at] === 0 || (table[at + 1] === a && table[at + 2] === b)) return at
  }
}

function grown(table: Uint32Array, width: number, slots: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(slots * width)
  for (let at = 0; at < table.length; at += width)
    if (table[at] !== 0)
      wider.set(table.subarray(at, at + width), slotOf(wider, width, slots, table[at + 1]!, table[at + 2]!))
  return wider
}
