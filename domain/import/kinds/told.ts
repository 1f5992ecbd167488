import type { Column, Fact } from '../kind.ts'

/** A record in a line: what is there, under the names of its columns. */
export const said = <Field extends string>(
  columns: Readonly<Record<Field, Column>>,
  pairs: readonly (readonly [Field, string | null])[],
): Fact[] => pairs.flatMap(([field, value]) => (value ? [{ title: columns[field].title, value }] : []))
