import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { blank, type Draft } from './draft.ts'
import { change, draftOf } from './drafts.ts'
import { send } from './outbox.ts'
import { meRead, type Start } from './read.ts'

const start = { visitId: 'visit', drive: 'petrol', sheets: [], broughtBy: '', owner: '' } as unknown as Start
const su = { id: 'su', name: '苏婉宁' }

/** The wire: who is signed in in this browser, and what came over. */
let signedIn = 'su'
let sent: { path: string; key: string | null; by: unknown }[] = []
beforeEach(() => {
  signedIn = 'su'
  sent = []
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path === '/api/me') return Response.json(meOf(signedIn))
    const key = new Headers(init.headers).get('idempotency-key')
    sent.push({ path, key, by: (JSON.parse(init.body as string) as { by: unknown }).by })
    return Response.json({})
  })
  const signed: Draft = { ...blank(start, su), is: 'signed', strokes: 'M0 0', hash: 'h' }
  change('visit', signed)
})
afterEach(() => vi.unstubAllGlobals())

const meOf = (staffId: string) => ({ staffId, now: new Date().toISOString(), timeZone: 'Asia/Shanghai' })
const shown = async (who: string) => {
  meRead.again()
  await expect.poll(() => meRead.got().data?.staffId).toBe(who)
}

test(`${clause('S50', 'S58')} a signed sheet waits for him who filled it in, and goes out when he signs in`, async () => {
  signedIn = 'gu'
  await shown('gu')
  await send()
  expect([sent, draftOf('visit')]).toEqual([[], expect.objectContaining({ is: 'signed' })])
  expect(draftOf('visit')!.trouble).toBeUndefined()

  signedIn = 'su'
  await shown('su')
  await send()
  const { id, key, is } = draftOf('visit')!
  expect(sent).toEqual([{ path: `/api/pre-inspections/${id}/record`, key, by: 'su' }])
  expect(is).toBe('landed')
})

test(`${clause('S50')} a page that still shows him sends nothing once another has signed in beside it`, async () => {
  await shown('su')
  signedIn = 'gu'
  await send()
  expect(sent).toEqual([])
  await expect.poll(() => meRead.got().data?.staffId).toBe('gu')
})
