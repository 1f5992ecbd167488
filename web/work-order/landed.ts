/** What every step answers: the record, and the state that it is in now. */
export type Landed = { readonly id: string; readonly state: string }
