/** A paper as data: what stands on it, in order. The template draws it and knows no trade; values are never markup. */
export type Sheet = {
  readonly store: { readonly name: string; readonly address: string; readonly phone: string }
  readonly title: string
  /** What the number at the right of the head is, and the number. */
  readonly kind: string
  readonly no: string
  readonly meta: string
  readonly blocks: readonly Block[]
  readonly foot: string
}

export type Block =
  /** Labels and values in turn, row by row; a row shorter than the others lets its last value run on. */
  | { readonly is: 'facts'; readonly columns: number; readonly rows: readonly (readonly string[])[] }
  | {
      readonly is: 'table'
      readonly caption: string
      readonly note: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly is: 'terms'; readonly items: readonly string[] }
  | { readonly is: 'note'; readonly text: string }
  | { readonly is: 'signs'; readonly signs: readonly Signed[] }

/** Width in millimetres; none: what is left. */
export type Column = {
  readonly title: string
  readonly width: number | null
  readonly at: 'left' | 'center' | 'right'
}

/** Who signed: the strokes as a drawing of SVG, or a name. */
export type Signed = {
  readonly label: string
  readonly name: string
  readonly strokes: string
  readonly at: string
}
