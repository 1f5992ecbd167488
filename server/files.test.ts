import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { filesIn } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'cheyi-files-'))
const files = filesIn(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const text = (words: string) => new TextEncoder().encode(words)

test('what is kept is read again by its hash, and kept once', async () => {
  const first = await files.keep(text('里程表照片'), 100)
  const again = await files.keep(new Blob([text('里程表照片')]).stream(), 100)
  expect(again).toEqual(first)
  expect(first.bytes).toBe(15)
  expect((await buffer(files.read(first.hash))).toString()).toBe('里程表照片')
  expect(readdirSync(join(folder, first.hash.slice(0, 2)))).toEqual([first.hash])
})

test('too large, or nothing at all, is refused in words and leaves nothing behind', async () => {
  await expect(files.keep(new Uint8Array(2 * 1024 * 1024), 1024 * 1024)).rejects.toMatchObject({
    fields: { file: '文件超过 1 MB 的上限' },
  })
  await expect(files.keep(new Uint8Array(0), 100)).rejects.toMatchObject({ fields: { file: '文件是空的' } })
  expect(readdirSync(join(folder, 'coming'))).toEqual([])
})

test('a name that is no hash opens nothing', () => {
  expect(() => files.path('../../etc/passwd')).toThrow('not the name')
})
