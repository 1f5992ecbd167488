import { v5 } from 'uuid'
import type { DispatchForm } from '../../domain/workshop/forms.ts'
import type { Refusal } from '../../domain/procedure.ts'
import { api } from '../api.ts'

export type Verdict = 'sending' | 'landed' | Refusal
export type Verdicts = { readonly [job: string]: Verdict }
type Part = { readonly id: string; readonly form: DispatchForm }

/**
 * One act for each job, in order; a refused one does not hold up the next. Each act's key is made of the
 * sheet's key and what is in it: sent again, the same parts land once.
 */
export async function inOrder(
  parts: readonly Part[],
  sheet: string,
  tell: (id: string, verdict: Verdict) => void,
) {
  let refused: Came | undefined
  let came: Came = nothing
  for (const { id, form } of parts) {
    tell(id, 'sending')
    const key = v5(JSON.stringify([id, form]), sheet)
    came = await post(id, form, key)
    const told = (await came.json()) as { refusal?: Refusal }
    // Signed out, busy or broken: the sheet says so, and whatever landed lands no second time.
    if (!came.ok && !told.refusal) return came
    tell(id, told.refusal ?? 'landed')
    if (told.refusal) refused ??= came
  }
  return refused ?? came
}

type Came = { ok: boolean; status: number; headers: Headers; json: () => Promise<unknown> }
const nothing: Came = { ok: true, status: 200, headers: new Headers(), json: async () => ({}) }

/** The body is read here for the verdict and once more by whoever reads the whole answer. */
async function post(id: string, json: DispatchForm, key: string): Promise<Came> {
  const got = await api.jobs[':id'].dispatch.$post({
    param: { id },
    header: { 'idempotency-key': key },
    json,
  })
  // Half an answer to an act that landed is none: thrown, it is sent again under the same key.
  const body: unknown = await got.json().catch((error: unknown) => (got.ok ? Promise.reject(error) : {}))
  return { ok: got.ok, status: got.status, headers: got.headers, json: async () => body }
}
