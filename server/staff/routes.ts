import { zValidator } from '@hono/zod-validator'
import { Hono, type Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { browserOf } from '../../domain/account/browser.ts'
import { endOwnForm } from '../../domain/account/forms.ts'
import { duties } from '../../domain/staff/duties.ts'
import { passwordForm, signInForm } from '../../domain/staff/forms.ts'
import { roomsOf } from '../desk/queries.ts'
import { orThrow, type Session } from '../route.ts'
import { addressOf, cookieName } from '../http.ts'
import { isSecure } from '../origin.ts'
import { dutiesAt } from '../grant/queries.ts'
import { changePassword } from '../password.ts'
import { endOwnSessions, ownSessions, signOut } from '../session-list.ts'
import { signIn } from '../sign-in.ts'
import { meOf } from './queries.ts'

/** Before a person is known. */
export const signInRoutes = new Hono<Session>().post(
  '/sign-in',
  zValidator('json', signInForm, orThrow),
  async (c) => {
    const { token, mustChange } = await signIn(c.get('house'), {
      ...c.req.valid('json'),
      address: addressOf(c),
      browser: browserOf(c.req.header('user-agent')),
    })
    setCookie(c, cookieName(c), token, { httpOnly: true, secure: isSecure(c), sameSite: 'Strict', path: '/' })
    return c.json({ mustChange })
  },
)

/** Of the person who is signed in, whatever his duties. */
export const ownRoutes = new Hono<Session>()
  .post('/sign-out', async (c) => {
    await signOut(c.get('house'), c.get('who'), addressOf(c))
    deleteCookie(c, cookieName(c), { path: '/', secure: isSecure(c) })
    return c.json({})
  })
  .post('/password', zValidator('json', passwordForm, orThrow), async (c) => {
    await changePassword(c.get('house'), c.get('who'), { ...c.req.valid('json'), address: addressOf(c) })
    return c.json({})
  })
  .get('/me/sessions', async (c) => c.json(await ownSessions(c.get('house'), c.get('who'))))
  .post('/me/sessions/end', zValidator('json', endOwnForm, orThrow), async (c) => {
    const { sessionId } = c.req.valid('json')
    return c.json({
      ended: await endOwnSessions(c.get('house'), c.get('who'), { sessionId, address: addressOf(c) }),
    })
  })
  .get('/me', async (c) => c.json(await me(c)))

async function me(c: Context<Session>) {
  const { db, clock } = c.get('house')
  const store = c.get('store')
  const asker = { store, actor: c.get('actor'), at: clock.now() }
  return db.read(store, async (reader) => {
    const { storeId, storeName, ...person } = await meOf(reader, store, c.get('who').staffId, asker.at)
    const held = await dutiesAt(reader, store, c.get('who').staffId)
    return {
      ...person,
      store: { id: storeId, name: storeName },
      duties: held.map((one) => ({ ...one, name: duties[one.duty] })),
      ...(await roomsOf(reader, asker)),
      now: asker.at,
    }
  })
}
