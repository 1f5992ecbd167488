type Value = string | number | boolean | null | readonly unknown[]
type Record = { readonly [field: string]: Value }
type Changes = { readonly [name: string]: readonly string[] }

/**
 * What a form changes, for the event: `changed` names the fields; of a figure, before and after stand beside it.
 * Words are told by their field alone: an event holds ids and figures only (architecture §6).
 */
export function changesBetween(before: Record, after: Record): Changes {
  const changed = Object.keys(after).filter((field) => !same(before[field], after[field]))
  const figures = changed.filter((field) => isFigure(before[field]) && isFigure(after[field]))
  return {
    changed,
    ...Object.fromEntries(figures.map((field) => [field, [said(before[field]), said(after[field])]])),
  }
}

const same = (a: Value | undefined, b: Value | undefined) => JSON.stringify(a) === JSON.stringify(b)
const isFigure = (value: Value | undefined) =>
  value === null || typeof value === 'number' || typeof value === 'boolean'
const said = (value: Value | undefined) => (value === null ? '' : String(value))
