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
  constructor(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
    super('form_wrong')
    this.fields = Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))
  }
}

/** Not there, or not yours: the asker cannot tell which. */
export class NotFound extends Error {}

/** The database cannot answer now; the same act may be sent again. */
export class Unavailable extends Error {}

/** Nobody is signed in, or no longer. */
export class SignedOut extends Error {}

export const no = (because: string, says: string, english: string, facts: Refusal['facts'] = {}) =>
  new Refused({ because, says, english, facts })

/** What the database refused, in the words of the rules; anything else is passed on. */
export function sentence(error: unknown): unknown {
  const constraint = (error as { constraint?: string }).constraint
  if (!constraint) return error
  const says = Object.entries(sentences).find(([name]) => constraint === name || constraint.startsWith(`${name}_`))
  if (says) return no(says[0], says[1][0], says[1][1])
  if (constraint.endsWith('_pkey')) return no(constraint, '这条记录已经建立', 'This record exists already')
  return error
}
