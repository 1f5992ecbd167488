import { procedures } from '../../domain/procedures.ts'
import type { Procedure, Rule } from '../../domain/procedure.ts'

export type Allowed = { readonly procedure: Procedure; readonly steps: readonly string[] }

const all: readonly Procedure[] = Object.values(procedures)

/** What the printed procedures let these duties do, in the order of the trade. */
export const stepsOf = (duties: readonly string[]): readonly Allowed[] =>
  all
    .map((procedure) => ({
      procedure,
      steps: Object.entries(procedure.steps)
        .filter(([, { by }]) => by.some((party) => duties.includes(party)))
        .map(([step]) => step),
    }))
    .filter(({ steps }) => steps.length > 0)

/** The steps that a rule stands before: what a page may say is enforced, and no more. */
export const guardedBy = (rule: Pick<Rule<never>, 'name'>): readonly Allowed[] =>
  all
    .map((procedure) => ({
      procedure,
      steps: Object.entries(procedure.steps)
        .filter(([, { requires = [] }]) => requires.some(({ name }) => name === rule.name))
        .map(([step]) => step),
    }))
    .filter(({ steps }) => steps.length > 0)
