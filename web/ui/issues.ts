import type { z } from 'zod'
import type { Language } from '../words/language.ts'
import { uiWords } from '../words/ui.ts'
import { speaker } from '../words/words.ts'

type Issue = z.core.$ZodIssue

/** A form's own errors by field, as the counter would tell them; the form's own sentences go first. */
export function issuesOf(issues: readonly Issue[], language: Language): { [path: string]: string } {
  const fields: { [path: string]: string } = {}
  for (const issue of issues) fields[issue.path.join('.')] ??= sentence(issue, language)
  return fields
}

function sentence(issue: Issue, language: Language): string {
  // A sentence of the form's author is Chinese; what the library makes up is not.
  if (/[㐀-鿿]/.test(issue.message)) return issue.message
  const say = speaker(uiWords, language)
  const of = 'origin' in issue ? issue.origin : ''
  if (issue.code === 'too_small') {
    const min = Number(issue.minimum)
    if (of === 'string') return min <= 1 ? say('required') : say('tooShort', { min })
    return of === 'array' ? say('tooFew', { min }) : say('tooSmall', { min })
  }
  if (issue.code === 'too_big') {
    const max = Number(issue.maximum)
    return of === 'string' ? say('tooLong', { max }) : say('tooBig', { max })
  }
  const empty = issue.input === undefined || issue.input === null || issue.input === ''
  return empty && issue.code !== 'custom' ? say('required') : say('notSo')
}
