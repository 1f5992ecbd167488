import clauses from './data/clauses.json' with { type: 'json' }

const printed = new Set(clauses.map(({ clause }) => clause))

/**
 * Tags a test with the clauses it shows: `test(`${clause('S79')} …`)`. The run collects them in docs/clauses.md.
 * S-clauses are the printed procedure's, T its traps, R sections of the regulation page, L articles of the labour law.
 * @throws for an S-clause that the printed procedure does not have
 */
export function clause(...codes: readonly string[]): string {
  for (const code of codes)
    if (!/^(S\d+|T\d+|L\d+|R\d+(\.\d+)?)$/.test(code) || (code.startsWith('S') && !printed.has(code)))
      throw new Error(`no clause ${code}`)
  return codes.join(' ')
}
