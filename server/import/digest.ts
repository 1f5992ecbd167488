import { createHash } from 'node:crypto'

/** What the lines of a file are compared by: see domain/import/first-lines.ts. */
export const digest = (text: string): Uint8Array => createHash('sha1').update(text).digest()
