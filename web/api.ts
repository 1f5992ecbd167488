import type { Refusal } from '../domain/procedure.ts'
import type { Api } from '../server/app.ts'
import { Busy, Broken, FieldsWrong, NotThere, Refused, SignedOut, Unknown } from './answers.ts'
import { client } from './client.ts'

/** The typed client: addresses, forms and answers have their types from the server's routes. */
export const api = client<Api>().api

type Asked<T> = Promise<{ ok: boolean; status: number; headers: Headers; json: () => Promise<T> }>

/** What was answered with success, or the one error that says what else happened. */
export async function answer<T>(asked: Asked<T>): Promise<T> {
  const got = await asked.catch(() => {
    throw new Unknown()
  })
  if (got.ok) {
    return got.json().catch(() => {
      throw new Unknown()
    })
  }
  throw await problem(got)
}

async function problem(got: Awaited<Asked<unknown>>): Promise<Error> {
  const told = (await got.json().catch(() => ({}))) as Told
  if (got.status === 401) return new SignedOut()
  if (told.refusal) return new Refused(told.refusal)
  if (told.fields) return new FieldsWrong(told.fields)
  if (got.status === 404) return new NotThere()
  if (got.status === 503 || got.status === 429) return new Busy(Number(got.headers.get('retry-after')) || 2)
  // A proxy that lost the server cannot know whether the act landed.
  if (got.status === 502 || got.status === 504) return new Unknown()
  return new Broken(told.request ?? '')
}

type Told = { refusal?: Refusal; fields?: { [path: string]: string }; request?: string }
