export type SheetName =
  | 'answer'
  | 'sign'
  | 'dispatch'
  | 'pass'
  | 'fail'
  | 'deliver'
  | 'void'
  | 'unsettle'
  | 'takeOver'
  | 'signAddOn'
  | 'takeBack'
  | 'finding'

/** Where a button of the page leads: a sheet beside it, another page, or an act that asks for nothing. */
export type Go = {
  /** `about`: the record that the sheet begins with, one job of several. */
  readonly sheet: (name: SheetName, about?: string) => void
  readonly to: (path: string) => void
  readonly wash: () => void
}
