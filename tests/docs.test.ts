import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { tasks } from '../domain/desk/tasks.ts'
import type { Procedure } from '../domain/procedure.ts'
import { procedures } from '../domain/procedures.ts'
import { duties } from '../domain/staff/duties.ts'
import { pages } from '../tools/print-procedures.ts'

const root = new URL('../', import.meta.url)
const text = (path: string) => readFile(new URL(path, root), 'utf8')

test('the printed procedures are those of the code', async () => {
  const printed = pages()
  expect((await readdir(new URL('docs/procedures/', root))).sort()).toEqual(Object.keys(printed).sort())
  for (const [file, page] of Object.entries(printed))
    expect([file, await text(`docs/procedures/${file}`)]).toEqual([file, page])
})

test('every task of the desk stands in a state from which its duty may take a step', () => {
  for (const t of tasks) {
    const p: Procedure = procedures[t.record]
    const open = Object.values(p.steps).filter((s) => s.from.includes(t.state))
    // A sent quotation is answered on the quotation, a settled order is paid on the payment.
    const elsewhere = [procedures.quotation, procedures.payment, procedures.job].flatMap((other: Procedure) =>
      Object.values(other.steps),
    )
    for (const by of t.by)
      expect([t.record, t.state, by, [...open, ...elsewhere].some((s) => s.by.includes(by))]).toEqual([
        t.record,
        t.state,
        by,
        true,
      ])
  }
})

test('every noun, state and duty of the code stands in the dictionary', async () => {
  const words = await text('docs/words.md')
  const missing = (Object.values(procedures) as readonly Procedure[]).flatMap((p) =>
    [p.record, p.title, ...Object.entries(p.states).flat()].filter((word) => !words.includes(word)),
  )
  expect(missing).toEqual([])
  expect(
    Object.entries(duties)
      .flat()
      .filter((word) => !words.includes(word)),
  ).toEqual([])
})

test('the README names five files to read first, and they are there', async () => {
  const readme = await text('README.md')
  const five = [...readme.matchAll(/^\d\. \[`([^`]+)`\]\(([^)]+)\)/gm)]
  expect(five).toHaveLength(5)
  for (const [, name, path] of five) expect([name, (await text(path!)).length > 0]).toEqual([name, true])
})

test('every page that a document points at is there', async () => {
  for (const page of [
    'README.md',
    'README.zh-CN.md',
    'STYLE.md',
    'CHANGELOG.md',
    'docs/operations.md',
    'docs/security.md',
    'docs/words.md',
    'bench/README.md',
  ]) {
    const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : ''
    for (const [, path] of (await text(page)).matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)) {
      const there = await readFile(new URL(folder + path, root)).then(
        () => true,
        (e: NodeJS.ErrnoException) => e.code === 'EISDIR',
      )
      expect([page, path, there]).toEqual([page, path, true])
    }
  }
})
