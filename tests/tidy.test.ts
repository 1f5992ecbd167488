import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

// The repository tests itself (architecture §10): sizes, imports, purity, one writer a table, nothing that points outside.
const root = new URL('../', import.meta.url).pathname
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean)
  .filter((file) => {
    try {
      readFileSync(join(root, file))
      return true
    } catch {
      return false
    }
  })
const source = tracked.filter((file) =>
  /^(domain|server|web|tests|tools|bench|bin)\/.*\.(ts|tsx|js)$/.test(file),
)
const text = new Map(source.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const of = (folder: string) => source.filter((file) => file.startsWith(`${folder}/`))

/** Catalogues of words and tables of data may be long. */
const data = (file: string) =>
  file.startsWith('web/words/') ||
  ['server/schema.ts', 'server/sentences.ts', 'web/routes.tsx', 'web/paths.ts'].includes(file)
const isTest = (file: string) => /\.(test|e2e)\.tsx?$/.test(file) || file === 'tests/world.ts'

test('files stay small: at most 250 lines, half of them at most 60', () => {
  const lines = source
    .filter((file) => !data(file) && !isTest(file))
    .map((file) => [file, text.get(file)!.split('\n').length - 1] as const)
  expect(lines.filter(([, n]) => n > 250)).toEqual([])
  const sorted = lines.map(([, n]) => n).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60)
})

test('functions stay small: at most 60 lines', () => {
  const long = source
    .filter((file) => !data(file) && !isTest(file))
    .flatMap((file) =>
      functionsOf(text.get(file)!)
        .filter(({ lines }) => lines > 60)
        .map(({ name, lines }) => `${file} ${name} ${lines}`),
    )
  expect(long).toEqual([])
})

/** Functions at the left margin, from their first line to the brace that closes them there. */
function functionsOf(code: string) {
  const lines = code.split('\n')
  return lines.flatMap((line, start) => {
    const name =
      /^(?:export )?(?:default )?(?:async )?function (\w+)/.exec(line)?.[1] ??
      (/^(?:export )?const (\w+) = .*(?:=>|\() ?[{(]$/.exec(line) ?? [])[1]
    if (!name || /step\(|desk\(|procedure</.test(line)) return []
    const end = lines.findIndex((other, n) => n > start && /^[})]/.test(other))
    return [{ name, lines: end - start + 1 }]
  })
}

test('the rule book is pure: it imports itself and zod, has no clock, no chance, no I/O', () => {
  for (const file of of('domain').filter((one) => !isTest(one))) {
    const code = text.get(file)!
    for (const from of importsOf(code))
      expect([file, from, from === 'zod' || from.startsWith('.')]).toEqual([file, from, true])
    for (const from of importsOf(code).filter((one) => one.startsWith('.')))
      expect([file, from, normalize(join(dirname(file), from)).startsWith('domain/')]).toEqual([
        file,
        from,
        true,
      ])
    expect([
      file,
      /Date\.now|new Date\(\)|Math\.random|\bprocess\.(?!md)|console\.|fetch\(|performance\.|crypto/.test(
        code,
      ),
    ]).toEqual([file, false])
  }
})

const importsOf = (code: string) => [...code.matchAll(/(?:from|import) '([^']+)'/g)].map(([, from]) => from!)

test('a module of the counter imports another only by its desk, steps and queries', () => {
  const nouns = new Set(
    of('server')
      .map((file) => file.split('/'))
      .filter((parts) => parts.length > 2)
      .map((parts) => parts[1]!),
  )
  for (const file of of('server').filter((one) => !isTest(one)))
    for (const from of importsOf(text.get(file)!).filter((one) => one.startsWith('.'))) {
      const [floor, noun, name] = normalize(join(dirname(file), from)).split('/')
      if (
        floor !== 'server' ||
        !noun ||
        !nouns.has(noun) ||
        noun === file.split('/')[1] ||
        !file.split('/')[2]
      )
        continue
      expect([file, from, allowed.test(name!)]).toEqual([file, from, true])
    }
})

/** … and by the few files that say what they are for. The demo store stands outside: it plays everyone. */
const allowed =
  /^(steps|(desk|steps|queries|values|signed|signing|gate-pass|list|print|odometer|history|adopt|ledger|book|bytes|calls|car-work|slots|board|board-rows|tasks|vin)\.ts)$/

test('the counter knows no page, and a page knows only the types of the counter', () => {
  for (const file of [...of('server'), ...of('domain')])
    for (const from of importsOf(text.get(file)!))
      expect([file, from, from.includes('/web/')]).toEqual([file, from, false])
  for (const file of of('web'))
    for (const line of text.get(file)!.split('\n'))
      if (/from '[^']*\/server\//.test(line))
        expect([file, line.startsWith('import type ') || /^\s*\} from/.test(line)]).toEqual([file, true])
})

test('a table is written by one module', () => {
  const writers = new Map<string, Set<string>>()
  for (const file of of('server').filter(
    (one) =>
      !isTest(one) &&
      !one.startsWith('server/demo/') &&
      !one.startsWith('server/import/') &&
      one !== 'server/probes.ts',
  )) {
    const module = file.split('/').length > 2 ? file.split('/')[1]! : file
    for (const [, camel, snake] of text
      .get(file)!
      .matchAll(
        /(?:insertInto|updateTable|deleteFrom)\('(\w+)'\)|(?:insert into|update|delete from) ([a-z_]+) (?:\(|\w+ )?(?:set|\(|where|[a-z])/g,
      )) {
      const table = camel?.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`) ?? snake!
      if (['set', 'of', 'do'].includes(table)) continue
      writers.set(table, (writers.get(table) ?? new Set()).add(module))
    }
  }
  expect(writers.size).toBeGreaterThan(20)
  expect([...writers].filter(([table, modules]) => modules.size > 1 && !shared[table])).toEqual([])
})

/** Written by two on purpose. */
const shared: { readonly [table: string]: string } = {
  work_order: 'the promise told by a sent quotation is the order’s',
  due: 'opened by the follow-up, the booking and the reckoning, closed by the clock',
  outbox: 'opened by the message, closed by the sender',
  session: 'opened at sign-in, seen with every request, ended from wherever a log-in ends',
  quality_check: 'the mechanic’s of a job, the inspector’s of an order',
  staff: 'the password is the door’s; the person is the establishment’s',
}

test('no barrels, no places for odds and ends', () => {
  expect(source.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([])
  expect(
    source.filter((file) => /(^|\/)(utils?|helpers?|common|services?|managers?)(\/|\.)/.test(file)),
  ).toEqual([])
})

test('nothing points outside the repository, at a registry host, or at somebody’s machine', () => {
  const prose = tracked.filter((file) => /\.(md|json|sh|yml|html|css|sql)$/.test(file) || file === '.ci/run')
  for (const file of [...source, ...prose]) {
    const code = text.get(file) ?? readFileSync(join(root, file), 'utf8')
    if (file === 'tests/tidy.test.ts') continue
    expect([
      file,
      /\.\.\/shared\/|\/work\/(main|shared)|registry\.npm|deb\.debian\.org|\/root\//.test(code),
    ]).toEqual([file, false])
    if (text.has(file)) expect([file, /\b(TODO|FIXME|XXX)\b/.test(code)]).toEqual([file, false])
  }
})

test('no test is skipped, alone, tried again, or without an assertion', () => {
  expect(readFileSync(join(root, 'vitest.config.ts'), 'utf8')).not.toContain('retry')
  for (const file of source.filter((one) => isTest(one) && one !== 'tests/tidy.test.ts')) {
    const code = text.get(file)!
    expect([file, /\.(only|skip|todo|fails)\(/.test(code)]).toEqual([file, false])
    if (file !== 'tests/world.ts') expect([file, /expect[.(]/.test(code)]).toEqual([file, true])
  }
})
