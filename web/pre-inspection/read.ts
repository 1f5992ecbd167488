import type { InferResponseType } from 'hono/client'
import { Unknown } from '../answers.ts'
import { answer, api } from '../api.ts'
import type { Me } from '../contract.ts'
import { reading } from '../read.ts'
import { readMe } from '../readMe.ts'
import { setStoreTime } from '../ui/time.ts'
import { allDrafts, forget } from './drafts.ts'
import { drop, keep, kept, keysOf } from './shelf.ts'

const visits = api.visits[':id']
export type Start = InferResponseType<(typeof visits)['pre-inspection']['$get'], 200>
export type Sheets = InferResponseType<(typeof api)['work-orders'][':id']['pre-inspections']['$get'], 200>
export type KeptSheet = Sheets['sheets'][number]
type Waiting = InferResponseType<(typeof api)['pre-inspections']['$get'], 200>
export type WaitingCar = Waiting['cars'][number]

/** Of a read that the line did not answer: what it was when it last did, and since when. */
type Stale<T> = T & { readonly staleSince?: string }

async function orKept<T extends object>(key: string, ask: () => Promise<T>): Promise<Stale<T>> {
  try {
    const got = await ask()
    await keep('read', key, { got, at: new Date().toISOString() }).catch(() => {})
    return got
  } catch (error) {
    const old = error instanceof Unknown ? await kept<{ got: T; at: string }>('read', key) : undefined
    if (!old) throw error
    return { ...old.got, staleSince: old.at }
  }
}

/** Who holds the tablet; without a line who held it last, by the store's clock as it was then. */
export const meRead = reading(async () => {
  const { me, aheadMs, staleSince } = await orKept('me', async () => {
    const me: Me = await readMe()
    return { me, aheadMs: Date.parse(me.now) - Date.now() }
  })
  if (staleSince) setStoreTime(new Date(Date.now() + aheadMs).toISOString(), me.timeZone)
  return me
}, [])

/** Every car that waits is fetched whole with the list, so that it can be opened after the line is cut. */
export const waitingRead = reading(async () => {
  const list = await orKept('cars', () => answer<Waiting>(api['pre-inspections'].$get({ query: {} })))
  if (!list.staleSince) void bring(list.cars.filter(({ inspectionId }) => !inspectionId).slice(0, 12))
  return list
}, ['visit', 'preInspection'])

/** What is not needed any more does not stay on the tablet: whose car it was, and what was wrong with it. */
async function bring(cars: readonly WaitingCar[]) {
  const wanted = new Set(cars.map(({ visitId }) => `start ${visitId}`))
  for (const key of await keysOf('read').catch(() => []))
    if (key.startsWith('start ') && !wanted.has(key)) await drop('read', key).catch(() => {})
  for (const { visitId, is } of allDrafts().values()) if (is === 'landed') await forget(visitId)
  for (const { visitId } of cars) await startOf(visitId).catch(() => {})
}

export const startOf = (visitId: string) =>
  orKept(`start ${visitId}`, () =>
    answer<Start>(visits['pre-inspection'].$get({ param: { id: visitId }, query: {} })),
  )
