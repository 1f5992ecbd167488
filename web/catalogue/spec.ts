import type { Catalogue } from '../words/words.ts'

export type Value = string | number | boolean | null | readonly string[] | readonly Row[]
export type Row = { readonly [name: string]: Value }

export type Option = string | { readonly value: string; readonly label: string }
type Is =
  | { readonly is: 'text'; readonly orNone?: true }
  | { readonly is: 'day' }
  | { readonly is: 'long' | 'flag' | 'list' | 'lines' }
  | { readonly is: 'figure'; readonly per: 1 | 100 | 1000; readonly plain?: true }
  | { readonly is: 'choice'; readonly options: readonly Option[]; readonly orNone?: true }
  | { readonly is: 'several'; readonly options: readonly string[] }
  | { readonly is: 'rows'; readonly columns: readonly Field[] }
/** How one value of a record is typed and shown; its label is the word of the same name. */
export type Field<Name extends string = string> = Is & { readonly name: Name; readonly wide?: true }
export type Group<Name extends string = string> = {
  readonly title: Name
  readonly fields: readonly Field<Name>[]
}

/** The fields of a record in their groups; every name is a word of the catalogue given. */
export const groups = <C extends Catalogue>(_words: C, all: readonly Group<keyof C & string>[]) => all

export const text = <N extends string>(name: N) => ({ name, is: 'text' }) as const
/** A day, or none. */
export const day = <N extends string>(name: N) => ({ name, is: 'day' }) as const
export const long = <N extends string>(name: N) => ({ name, is: 'long', wide: true }) as const
export const flag = <N extends string>(name: N) => ({ name, is: 'flag' }) as const
export const list = <N extends string>(name: N) => ({ name, is: 'list', wide: true }) as const
export const count = <N extends string>(name: N) => ({ name, is: 'figure', per: 1 }) as const
/** A number that is read without marks: a year. */
export const year = <N extends string>(name: N) => ({ name, is: 'figure', per: 1, plain: true }) as const
/** Yuan of fen, hours of hundredths, percent of basis points. */
export const hundredths = <N extends string>(name: N) => ({ name, is: 'figure', per: 100 }) as const
export const milli = <N extends string>(name: N) => ({ name, is: 'figure', per: 1000 }) as const

/** As the form holds a record: a list is typed in one line. */
export const typedOf = (fields: readonly Field[], file: Row): Row =>
  Object.fromEntries(fields.map((field) => [field.name, typed(field, file[field.name])]))

function typed(field: Field, value: Value | undefined): Value {
  if (field.is === 'list') return (value as readonly string[]).join(' ')
  if (field.is === 'lines') return (value as readonly string[]).join('\n')
  if (field.is === 'rows') return (value as readonly Row[]).map((row) => typedOf(field.columns, row))
  if (field.is === 'choice' || field.is === 'text' || field.is === 'day') return value ?? ''
  return value ?? null
}

/** As the counter's form has it. */
export const shapedOf = (fields: readonly Field[], values: Row): Row =>
  Object.fromEntries(fields.map((field) => [field.name, shaped(field, values[field.name] ?? null)]))

function shaped(field: Field, value: Value): Value {
  if (field.is === 'list')
    return String(value ?? '')
      .split(/[\s,，、;；|]+/)
      .filter(Boolean)
  if (field.is === 'lines')
    return String(value ?? '')
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean)
  if (field.is === 'rows') return ((value ?? []) as readonly Row[]).map((row) => shapedOf(field.columns, row))
  if (field.is === 'day') return value === '' ? null : value
  if ((field.is === 'choice' || field.is === 'text') && field.orNone && value === '') return null
  return value
}

/** Nothing filled in yet. */
export const blankOf = (fields: readonly Field[]): Row =>
  Object.fromEntries(fields.map((field) => [field.name, blanks[field.is]]))

const blanks = {
  text: '',
  day: '',
  long: '',
  list: '',
  lines: '',
  choice: '',
  figure: null,
  flag: false,
  several: [],
  rows: [],
}

export const fieldsOf = (all: readonly Group[]): readonly Field[] => all.flatMap(({ fields }) => fields)
