import type { Refusal } from '../domain/procedure.ts'

/** 409, 403. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.because)
    this.refusal = refusal
  }
}

/** 400: sentences by field. */
export class FieldsWrong extends Error {
  readonly fields: { readonly [path: string]: string }
  constructor(fields: { readonly [path: string]: string }) {
    super('fields_wrong')
    this.fields = fields
  }
}

/** 401: what was typed stays in its draft. */
export class SignedOut extends Error {}

/** 404: not there, or not yours. */
export class NotThere extends Error {}

/** 503, 429: not done, come again. */
export class Busy extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super('busy')
    this.seconds = seconds
  }
}

/** 500: our mistake, found by its number. */
export class Broken extends Error {
  readonly request: string
  constructor(request: string) {
    super('broken')
    this.request = request
  }
}

/** No answer came: it may have landed. Never to be told as "failed". */
export class Unknown extends Error {}
