import { sheetLimits } from './limits.ts'
import type { Parts } from './unzip.ts'
import { hearing } from './xml.ts'

/** The texts that cells point at, by number. Reading aids over the characters (`rPh`) are no part of them. */
export async function textsOf(parts: Parts, part: string): Promise<readonly string[]> {
  if (!parts.has(part)) return []
  const texts: string[] = []
  let text = ''
  let inText = false
  let inAid = false
  const events = hearing(await parts.read(part, sheetLimits.sharedBytes), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') inAid = true
      inText = name === 't' && !inAid
    },
    close(name) {
      if (name === 'si') texts.push(text)
      if (name === 'rPh') inAid = false
      inText = false
    },
    text: (more) => {
      if (inText) text += more
    },
  })
  for await (const _ of events);
  return texts
}
