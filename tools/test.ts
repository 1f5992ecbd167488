// Usage: npm test [-- words of file names, vitest options]; npm run check leaves the browser out.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWeb } from '../server/build.ts'
import { inWords } from '../server/remedy.ts'
import { installBrowser } from '../tests/browser.ts'
import { noteClauses, writeClauses } from './clauses.ts'

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }
type Check = readonly [name: string, run: () => Promise<Count>]

const root = fileURLToPath(new URL('..', import.meta.url))
const one = (good: boolean): Count => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 })
const nothing: Count = { passed: 0, failed: 0, skipped: 0 }

const options = process.argv.slice(2)
const only = options.find((option) => option.startsWith('--only='))?.slice('--only='.length)
const browser = !options.includes('--no-browser')
/** File names and options for vitest: with them only tests run, and a project may have none that fit. */
const chosen = options.filter((option) => option !== '--no-browser' && !option.startsWith('--only='))

let child: ChildProcess | undefined
let cut = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => breakOff())
process.on('disconnect', breakOff)

const total = await runAll(wanted())
const ran = total.passed + total.failed > 0
// Only a whole run knows every clause.
if (browser && !only && chosen.length === 0) writeClauses()
if (!ran) console.log('\n没有运行任何测试。No test was run.')
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exit(ran && total.failed === 0 && !cut ? 0 : 1)

function wanted(): readonly Check[] {
  if (only) return [[only, () => vitest(only)]]
  const tests: Check[] = [
    ['unit', () => vitest('unit')],
    ['server', () => vitest('server')],
    ...(browser ? ([['journeys', journeys]] satisfies Check[]) : []),
  ]
  return chosen.length > 0 ? tests : [...statics(), ...tests]
}

/** The build is one of them: tests weigh its files and journeys open them. */
function statics(): Check[] {
  return [
    ['types of the rule book', () => good(node('typescript/bin/tsc', '-p', 'domain'))],
    ['types', () => good(node('typescript/bin/tsc', '-p', '.'))],
    ['lint', () => good(node('oxlint/bin/oxlint', '--type-aware'))],
    ['format', () => good(node('@biomejs/biome/bin/biome', 'format'))],
    ['web build', () => built(buildWeb)],
  ]
}

async function good(code: Promise<number>) {
  return one((await code) === 0)
}

async function journeys() {
  const { failed } = await built(async () => {
    await buildWeb()
    installBrowser(console.log)
  })
  return failed > 0 ? one(false) : vitest('journeys')
}

async function runAll(checks: readonly Check[]) {
  let sum = nothing
  for (const [name, run] of checks) {
    if (cut) break
    console.log(`\n── ${name} ──`)
    const begun = performance.now()
    const { passed, failed, skipped } = await run()
    sum = { passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    console.log(`── ${name}: ${failed > 0 ? `${failed} failed` : `${passed} passed`}, ${seconds} s`)
  }
  return sum
}

async function built(work: () => unknown) {
  try {
    await work()
    return one(true)
  } catch (error) {
    console.log(inWords(error))
    return one(false)
  }
}

async function vitest(project: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'cheyi-report-'))
  const file = join(folder, 'report.json')
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const loose = chosen.length > 0 ? ['--passWithNoTests'] : []
  const code = await node('vitest/vitest.mjs', 'run', '--project', project, ...report, ...loose, ...chosen)
  const found = counted(file)
  if (found.passed > 0) noteClauses(file)
  rmSync(folder, { recursive: true, force: true })
  // Red without a failed test: a set-up that broke, an error between tests, no test at all.
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

function counted(file: string): Count {
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'))
    const unread = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
    )
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unread.length,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } catch {
    return nothing
  }
}

function node(script: string, ...args: readonly string[]) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args])
}

function run(program: string, args: readonly string[]) {
  const started = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  child = started
  return new Promise<number>((done) => {
    started.on('error', (error) => {
      console.log(error.message)
      done(1)
    })
    started.on('exit', (code) => done(code ?? 1))
  })
}

function breakOff() {
  cut = true
  child?.kill('SIGINT')
}
