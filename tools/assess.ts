// Usage: npm run assess -- cases.json [--words zh|en]
// A file with one case or a list of them (domain/warranty/cases.ts); prints each assessment as JSON, or in words.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { assess, type Assessment } from '../domain/warranty/assess.ts'
import { caseForm } from '../domain/warranty/cases.ts'
import type { Derived } from '../domain/warranty/derivation.ts'
import { partsOf } from '../domain/warranty/statement.ts'

z.config(z.locales.zhCN())
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { words: { type: 'string' } },
})
const [file] = positionals
const language = values.words === 'en' ? 1 : 0

if (!file) stop('用法：npm run assess -- cases.json [--words zh|en]')
else print(read(file))

function read(path: string): unknown[] {
  try {
    const given: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(given) ? given : [given]
  } catch (error) {
    return stop(`读不了 ${path}：${(error as Error).message}`)
  }
}

function print(all: readonly unknown[]) {
  all.forEach((given, n) => {
    const one = caseForm.safeParse(given)
    if (!one.success) return void stop(`第 ${n + 1} 个：\n${z.prettifyError(one.error)}`)
    const assessment = assess(one.data)
    console.log(values.words ? inWords(assessment) : JSON.stringify(assessment))
  })
}

/** Every figure with what it comes from, a step further in for each. */
function inWords(a: Assessment): string {
  const problems = a.problems.map(({ says, changes }) => `! ${says[language]}。${changes[language]}`)
  const figures = partsOf(a).flatMap((part) => part.figures)
  return [...figures.flatMap((one) => tree(one)), ...problems, ''].join('\n')
}

function tree({ name, shown, clause, how, from }: Derived, depth = 0): string[] {
  const why = `${how[language] ? ` — ${how[language]}` : ''}${clause ? ` [${clause}]` : ''}`
  return [
    `${'  '.repeat(depth)}${name[language]}: ${shown[language]}${why}`,
    ...from.flatMap((one) => tree(one, depth + 1)),
  ]
}

function stop(says: string): never[] {
  console.error(says)
  process.exitCode = 1
  return []
}
