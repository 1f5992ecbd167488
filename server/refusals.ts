import type { Refusal } from '../domain/procedure.ts'
import { sentences } from './sentences.ts'

export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.because)
    this.refusal = refusal
  }
}

/** The form is wrong, field by field. */
export class FormWrong extends Error {
  readonly fields: { readonly [path: string]: string }
  constructor(issues: readonly Issue[]) {
    super('form_wrong')
    this.fields = Object.fromEntries(issues.flatMap(told))
  }
}

type Issue = {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code?: string
  readonly keys?: readonly string[]
  readonly errors?: readonly (readonly Issue[])[]
}

/** A field and its sentence; a field that the form does not have is named itself; of a choice, the nearest case. */
function told(issue: Issue): [string, string][] {
  const at = issue.path.join('.')
  if (issue.keys) return issue.keys.map((key) => [[...issue.path, key].join('.'), '没有这一项'])
  const cases = issue.code === 'invalid_union' ? issue.errors : undefined
  const nearest = cases?.toSorted((a, b) => weight(a) - weight(b))[0]
  if (nearest) return nearest.flatMap((one) => told({ ...one, path: [...issue.path, ...one.path] }))
  return [[at, issue.message]]
}

/** The case that was meant has the fewest missing and unknown fields. */
const weight = (issues: readonly Issue[]) =>
  issues.reduce(
    (sum, { keys, code }) => sum + (keys ? 10 * keys.length : code === 'invalid_type' ? 10 : 1),
    0,
  )

/** Not there, or not yours: the asker cannot tell which. */
export class NotFound extends Error {}

/** The database cannot answer now; the same act may be sent again. */
export class Unavailable extends Error {}

/** Too much is asked from one place; nothing was done. */
export class TooMany extends Error {}

/** Nobody is signed in, or no longer. */
export class SignedOut extends Error {}

export const no = (because: string, says: string, english: string, facts: Refusal['facts'] = {}) =>
  new Refused({ because, says, english, facts })

/** What the database refused, in the words of the rules; anything else is passed on. */
export function sentence(error: unknown): unknown {
  const constraint = (error as { constraint?: string }).constraint
  if (!constraint) return error
  const says = Object.entries(sentences).find(
    ([name]) => constraint === name || constraint.startsWith(`${name}_`),
  )
  if (says) return no(says[0], says[1][0], says[1][1])
  if (constraint.endsWith('_pkey')) return no(constraint, '这条记录已经建立', 'This record exists already')
  return error
}
