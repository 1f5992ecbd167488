import { answer, api } from './api.ts'
import type { Me } from './contract.ts'
import { setStoreTime } from './ui/time.ts'

/** The counts in the rail follow the boards they count. */
export const topicsOfMe = [
  'visit',
  'workOrder',
  'job',
  'followUp',
  'message',
  'appointment',
  'pickList',
  'purchaseRequest',
  'staff',
  'post',
  'certificate',
  'shift',
] as const

/** Who is signed in, and by the way the store's clock. */
export async function readMe(): Promise<Me> {
  const me = await answer(api.me.$get())
  setStoreTime(me.now, me.timeZone)
  return me
}
