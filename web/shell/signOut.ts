import { answer, api } from '../api.ts'
import { doorTo } from '../doors.ts'

/** A fresh load, so that nothing read by one person stays in the memory of the next. */
export async function signOut(back?: string): Promise<void> {
  await answer(api['sign-out'].$post({ json: {} }))
  location.assign(
    back === undefined ? doorTo.signIn() : `${doorTo.signIn()}?back=${encodeURIComponent(back)}`,
  )
}
