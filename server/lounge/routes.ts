import { randomBytes } from 'node:crypto'
import { zValidator } from '@hono/zod-validator'
import { Hono, type Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { toldOf } from '../../domain/procedure.ts'
import { pairForm } from '../../domain/screen/forms.ts'
import { codeStands } from '../../domain/screen/rules.ts'
import { addressOf } from '../http.ts'
import { isSecure } from '../origin.ts'
import { newId } from '../id.ts'
import { limits } from '../limits.ts'
import { perform } from '../perform.ts'
import { no, NotFound, Refused } from '../refusals.ts'
import { orThrow, type Session } from '../route.ts'
import { doorByCode, screenAt } from '../screen.ts'
import { shownOn } from '../screen/queries.ts'
import { pair } from '../screen/steps.ts'
import { sharing } from '../shared.ts'
import { loungePage } from './queries.ts'
import { loungeStream } from './stream.ts'
import { triesOf } from './tries.ts'

const tries = triesOf()
const turns = sharing<Awaited<ReturnType<typeof loungePage>>>(limits.sharedEveryMs)

/** Before the guard: a screen has a token of its own, and no person (architecture §7). */
export const loungeRoutes = new Hono<Session>()
  .post('/lounge/pair', zValidator('json', pairForm, orThrow), async (c) => {
    const house = c.get('house')
    const { code } = c.req.valid('json')
    const now = house.clock.now()
    if (!tries.mayTry(addressOf(c), now.getTime())) throw tooMany()
    const door = await doorByCode(house, code)
    if (!door) {
      tries.wrong(addressOf(c), now.getTime())
      throw new Refused(toldOf(codeStands, {}))
    }
    const token = randomBytes(32).toString('base64url')
    const act = { id: newId(), at: now, store: door.store, actor: { id: null, parties: ['screen'] } }
    await perform(house, act, pair, door.screenId, { code, token })
    keep(c, token)
    return c.json({})
  })
  .get('/lounge', async (c) => {
    const house = c.get('house')
    const { token, standing } = await standingOf(c)
    const { store, screenId } = standing
    const at = house.clock.now()
    const screen = await house.db.read(store, (db) => shownOn(db, store, screenId))
    if (!screen) throw new NotFound('screen')
    const { shows } = screen
    const page = await turns(`${store} ${shows}`, () =>
      house.db.read(store, (db) => loungePage(db, { store, at, shows })),
    )
    keep(c, token)
    return c.json(page)
  })
  .get('/lounge/stream', async (c) => {
    const { token, standing } = await standingOf(c)
    return loungeStream(c, token, standing)
  })

const cookieOf = (c: Context) => (isSecure(c) ? '__Host-cheyi-screen' : 'cheyi-screen')

/** The longest that a browser keeps one; each answer begins it anew. */
const keep = (c: Context, token: string) =>
  setCookie(c, cookieOf(c), token, {
    httpOnly: true,
    secure: isSecure(c),
    sameSite: 'Strict',
    path: '/',
    maxAge: 400 * 86_400,
  })

/** Revoked, replaced or never paired: it is told no difference. */
async function standingOf(c: Context<Session>) {
  const token = getCookie(c, cookieOf(c)) ?? ''
  const standing = await screenAt(c.get('house'), token)
  if (!standing) throw new NotFound('screen')
  return { token, standing }
}

const tooMany = () =>
  no('too_many_codes', '试得太多了，请过一分钟再输', 'Too many tries: wait for a minute and type it again')
