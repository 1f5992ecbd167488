import { createHash } from 'node:crypto'

/** The same id for the same thing, on every machine and in every run (a UUID of version 8: its bits are ours). */
export function idFrom(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  const variant = '89ab'[Number.parseInt(hash[16]!, 16) % 4]!
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
