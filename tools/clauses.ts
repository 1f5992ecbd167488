import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import clauses from '../tests/data/clauses.json' with { type: 'json' }

const root = fileURLToPath(new URL('..', import.meta.url))
const page = new URL('../docs/clauses.md', import.meta.url)

type Report = {
  testResults: { name: string; assertionResults: { status: string; title: string }[] }[]
}
type Shown = { readonly file: string; readonly title: string }

const shown = new Map<string, Shown[]>()

/** Notes which clauses the passed tests of a vitest report show; titles begin with them (tests/clause.ts). */
export function noteClauses(reportFile: string) {
  const report: Report = JSON.parse(readFileSync(reportFile, 'utf8'))
  for (const { name, assertionResults } of report.testResults)
    for (const { status, title } of assertionResults) {
      const tagged = /^((?:[STRL]\d+(?:\.\d+)? )+)(.+)$/.exec(title)
      if (status !== 'passed' || !tagged) continue
      const one = { file: relative(root, name), title: tagged[2]! }
      for (const code of tagged[1]!.trim().split(' ')) shown.set(code, [...(shown.get(code) ?? []), one])
    }
}

/** Writes docs/clauses.md: every sentence of the printed procedure with the tests that show it. */
export function writeClauses() {
  const printed = clauses.map(({ clause, section, text }) => ({ clause, section, text }))
  const others = [...shown.keys()].filter((code) => !code.startsWith('S')).sort(byNumber)
  const done = printed.filter(({ clause }) => shown.has(clause)).length
  const lines = [
    '# 条款与测试 · Clauses and the tests that show them',
    '',
    'Written by `npm test`. S: the printed procedure, with its sentence; T: its traps; R: sections of the regulations; L: articles of the labour law.',
    `${done} of the ${printed.length} printed sentences are shown by a test; the others are not built yet.`,
    ...sections(printed),
    '',
    '## T, R, L',
    '',
    ...others.flatMap((code) => [`* **${code}**`, ...testsOf(code)]),
    '',
  ]
  writeFileSync(page, lines.join('\n'))
}

function sections(printed: readonly { clause: string; section: string; text: string }[]) {
  return [...Map.groupBy(printed, ({ section }) => section)].flatMap(([section, rows]) => [
    '',
    `## ${section}`,
    '',
    ...rows.flatMap(({ clause, text }) => [
      `* **${clause}** ${text}${shown.has(clause) ? '' : ' — 未做 not built'}`,
      ...testsOf(clause),
    ]),
  ])
}

const testsOf = (code: string) =>
  (shown.get(code) ?? [])
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.title.localeCompare(b.title))
    .map(({ file, title }) => `  * [${file}](../${file}): ${title}`)

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })
