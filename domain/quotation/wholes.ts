export type Answered = {
  readonly id: string
  readonly name: string
  readonly packageCode: string
  readonly packageName: string | null
}
/** What is answered with one press: a package, or a line by itself. */
export type Group<L> = { readonly key: string; readonly title: string; readonly lines: readonly L[] }

/** A package is agreed to or refused as one: its price is that of the whole (R2.2). */
export function groupsOf<L extends Answered>(lines: readonly L[]): readonly Group<L>[] {
  const groups = new Map<string, L[]>()
  for (const line of lines) {
    const key = line.packageCode === '' ? line.id : line.packageCode
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups].map(([key, of]) => ({ key, title: of[0]!.packageName ?? of[0]!.name, lines: of }))
}
