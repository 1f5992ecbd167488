import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'

/** A fresh load, so that nothing read by one person stays in the memory of the next. */
export async function signOut(back?: string): Promise<void> {
  await answer(api['sign-out'].$post({ json: {} }))
  location.assign(back === undefined ? paths.signIn() : `${paths.signIn()}?back=${encodeURIComponent(back)}`)
}
