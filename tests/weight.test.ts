import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { buildWeb, webRoot } from '../server/build.ts'

// The first screen of each entry, compressed (stack.md's budgets): the scripts its page names, and those they load at
// once; what a page loads later for itself is not counted, but for the desk its own chunk is.
beforeAll(async () => {
  await buildWeb()
}, 120_000)

test.each([
  ['desk', 'index.html', ['DeskPage'], 400],
  ['technician', 'tech.html', [], 90],
  ['tablet', 'inspect.html', [], 90],
  ['prints', 'print.html', [], 90],
  ['lounge', 'lounge.html', [], 90],
  ['owner', 'owner.html', [], 90],
] as const)('%s: the first screen is within its budget', (_name, page, chunks, budgetKb) => {
  const first = [
    ...named(page),
    ...assets().filter((file) => chunks.some((chunk) => file.includes(`${chunk}-`))),
  ]
  const all = new Set<string>()
  for (const file of first) follow(file, all)
  expect(all.size).toBeGreaterThan(0)
  const kb =
    [...all].reduce((sum, file) => sum + gzipSync(readFileSync(join(webRoot, file))).length, 0) / 1000
  expect(kb).toBeLessThanOrEqual(budgetKb)
})

/** What Chromium 109 lacks: phones with Windows 7's last browser, or an old app's web view, open the owner's page. */
const tooNew = [
  /\.toSorted\(|\.toReversed\(|\.toSpliced\(|\b(?:Object|Map)\.groupBy\(|\.withResolvers\(|\.fromAsync\(/,
  /\.isSubsetOf\(|\.symmetricDifference\(|\.isWellFormed\(|\bPromise\.try\(|\bURL\.(?:canParse|parse)\(/,
  /\bIterator\.from\(|\bAbortSignal\.any\(/,
]
const tooNewStyles = [/color-mix\(|light-dark\(|oklch\(|@scope\b|@starting-style|:dir\(|[{};]\s*&/]

test('owner: nothing on the page, or loaded by it later, is newer than Chromium 109', () => {
  const all = new Set<string>()
  for (const file of named('owner.html')) followAll(file, all)
  expect(all.size).toBeGreaterThan(1)
  for (const file of all) {
    const code = readFileSync(join(webRoot, file), 'utf8')
    for (const shape of file.endsWith('.css') ? tooNewStyles : tooNew)
      expect([file, shape.exec(code)?.[0]]).toEqual([file, undefined])
  }
})

/** With what is imported when it is wanted, and the styles. */
function followAll(file: string, all: Set<string>) {
  if (all.has(file)) return
  all.add(file)
  const code = readFileSync(join(webRoot, file), 'utf8')
  for (const [, from] of code.matchAll(/["'`](?:\.\/|\/?assets\/)([\w.-]+\.(?:js|css))["'`]/g))
    if (assetNames().has(from!)) followAll(`assets/${from}`, all)
}

const assetNames = () => new Set(readdirSync(join(webRoot, 'assets')))

const named = (page: string) =>
  [...readFileSync(join(webRoot, page), 'utf8').matchAll(/(?:src|href)="\/?(assets\/[^"]+\.js)"/g)].map(
    ([, file]) => file!,
  )

const assets = () =>
  readdirSync(join(webRoot, 'assets'))
    .map((file) => `assets/${file}`)
    .filter((file) => file.endsWith('.js'))

/** Static imports only: an `import(…)` is loaded when it is wanted. */
function follow(file: string, all: Set<string>) {
  if (all.has(file)) return
  all.add(file)
  const code = readFileSync(join(webRoot, file), 'utf8')
  for (const [, from] of code.matchAll(
    /(?:^|[;}\s])(?:import|export)(?:[^'"()]*?from)?\s*["']\.\/([^"']+\.js)["']/g,
  ))
    follow(`assets/${from}`, all)
}
