import { plain } from '../ui/plain.ts'

type Row = { readonly plate: string | null; readonly customer: string; readonly number: string }

/** The list comes whole: it is sifted here. */
export const fits = ({ plate, customer, number }: Row, q: string): boolean =>
  [plate ?? '', customer, number].some((text) => plain(text).includes(plain(q)))
