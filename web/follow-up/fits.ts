type Row = { readonly plate: string | null; readonly customer: string; readonly number: string }

/** The list comes whole: it is sifted here, a plate with or without its dot. */
export const fits = ({ plate, customer, number }: Row, q: string): boolean =>
  [plate ?? '', customer, number].some((text) => plain(text).includes(plain(q)))

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s·•・-]/g, '')
