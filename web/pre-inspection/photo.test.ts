import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { blank, type Draft } from './draft.ts'
import { change, draftOf } from './drafts.ts'
import { photosUnderWay, takePhoto } from './photo.ts'
import type { Start } from './read.ts'

// The tablet's own store and its drawing are the browser's: here a map, and a picture that is ready when it is let go.
const shelf = vi.hoisted(() => new Map<string, unknown>())
vi.mock('./shelf.ts', () => ({
  keep: async (_: string, key: string, value: unknown) => void shelf.set(key, value),
  drop: async (_: string, key: string) => void shelf.delete(key),
  kept: async (_: string, key: string) => shelf.get(key),
  allOf: async () => [],
  keysOf: async () => [],
}))
vi.mock('../ui/redrawn.ts', () => ({ redrawn: async () => new Blob(['small']) }))

const start = { visitId: 'visit', drive: 'petrol', sheets: [], broughtBy: '', owner: '' } as unknown as Start
const file = new File(['large'], 'photo.jpg')
const of = { slot: 'vin', markId: null } as const
let draw: (bitmap: object) => void

beforeEach(() => {
  shelf.clear()
  change('visit', blank(start, { id: 'su', name: '苏婉宁' }))
  vi.stubGlobal('createImageBitmap', () => new Promise((done) => (draw = done)))
})
afterEach(() => vi.unstubAllGlobals())

test(`${clause('S54')} a photo counts as under way until it is on the sheet`, async () => {
  const taken = takePhoto('visit', file, of)
  expect(photosUnderWay('visit')).toBe(1)
  draw({})
  expect(await taken).toBeUndefined()
  expect(photosUnderWay('visit')).toBe(0)
  expect(draftOf('visit')!.sheet.photos).toMatchObject([of])
})

test(`${clause('S58')} a photo that comes after the signature changes nothing, and is not kept`, async () => {
  const taken = takePhoto('visit', file, of)
  const signed: Draft = { ...draftOf('visit')!, is: 'signed', strokes: 'M0 0', hash: 'h' }
  change('visit', signed)
  draw({})
  await taken
  expect(draftOf('visit')).toBe(signed)
  expect([...shelf.keys()]).toEqual(['visit'])
})
