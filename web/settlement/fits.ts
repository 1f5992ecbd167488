import { plain } from '../ui/plain.ts'

type Row = {
  readonly plate: string | null
  readonly number: string
  readonly owner: string
  readonly state: string
}

/** The counter's list is short and comes whole: it is sifted here, a plate with or without its dot. */
export function fitsOf(
  { plate, number, owner, state }: Row,
  asked: { readonly q?: string | undefined; readonly state?: string | undefined },
): boolean {
  if (asked.state && asked.state !== state) return false
  const term = plain(asked.q ?? '')
  return [plate ?? '', number, owner].some((text) => plain(text).includes(term))
}
