import { randomBytes } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { isSecure } from './origin.ts'
import type { Session } from './route.ts'
import { limits } from './limits.ts'
import { FormWrong, no } from './refusals.ts'
import { signedIn } from './session.ts'
import { strictest } from './strictest.ts'

/** `__Host-` where TLS allows it: no other host or path can set the cookie. */
export const cookieName = (c: Context) => (isSecure(c) ? '__Host-cheyi' : 'cheyi')

/** Where the request comes from; behind a trusted proxy the address it forwards. */
export function addressOf(c: Context): string {
  const forwarded =
    process.env['CHEYI_TRUST_PROXY'] === '1' && c.req.header('x-forwarded-for')?.split(',')[0]?.trim()
  if (forwarded) return forwarded
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'local'
  }
}

/** Writes come from our own pages only, as JSON or as the bytes of a file (reliability §5). */
export const sameOrigin: MiddlewareHandler<Session> = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const host = c.req.header('host')
    if (site && site !== 'same-origin')
      throw no('foreign_origin', '请在本系统页面内操作', 'Use the pages of this system')
    if (origin && new URL(origin).host !== host)
      throw no('foreign_origin', '请在本系统页面内操作', 'Use the pages of this system')
    const type = c.req.header('content-type') ?? ''
    // Neither is a type that a foreign form could send without being asked first.
    if (!type.startsWith('application/json') && type !== 'application/octet-stream')
      throw new FormWrong([{ path: ['content-type'], message: '须为 application/json' }])
    if (type !== 'application/octet-stream' && Number(c.req.header('content-length') ?? 0) > limits.bodyBytes)
      throw new FormWrong([{ path: ['body'], message: '表单过大' }])
  }
  await next()
}

/** What a person must not do before the first password is changed: anything else. */
const beforeChange = ['/api/password', '/api/sign-out', '/api/me']

/** Finds who sits there; everything behind it has a person, a store and duties. */
export const guarded = createMiddleware<Session>(async (c, next) => {
  const house = c.get('house')
  const { idle: idleMinutes } = await strictest(house)
  const who = await signedIn(house, getCookie(c, cookieName(c)), { idleMinutes, unasked: isUnasked(c) })
  if (who.mustChangePassword && !beforeChange.includes(c.req.path))
    throw no('password_must_change', '首次登录请先修改密码', 'Change the first password before anything else')
  c.set('who', who)
  c.set('actor', who.actor)
  c.set('store', who.store)
  await next()
})

/** A page says of what it asks by itself that nobody asked; a stream opens itself again. A form is always handed in. */
const isUnasked = (c: Context) =>
  c.req.method === 'GET' && (c.req.header('x-unasked') === '1' || c.req.path === '/api/stream')

/** What the browser is told of every answer: no frames, no sniffing, no inline code, and nothing kept but what a route lets one browser keep. */
export const walls: MiddlewareHandler<Session> = async (c, next) => {
  // Signs the styles that a page writes while it runs; fresh for each answer.
  const nonce = randomBytes(16).toString('base64')
  c.set('nonce', nonce)
  await next()
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', ownersOwn(c) ? 'no-referrer' : 'same-origin')
  c.header('Content-Security-Policy', policy(nonce))
  const mayKeep = c.res.headers.get('Cache-Control')?.startsWith('private')
  if ((c.req.path.startsWith('/api/') || ownersOwn(c)) && !mayKeep) c.header('Cache-Control', 'no-store')
  if (ownersOwn(c)) c.header('X-Robots-Tag', 'noindex, nofollow')
  if (isSecure(c)) c.header('Strict-Transport-Security', 'max-age=31536000')
}

/** An address there is a secret: it is told to nobody, and kept nowhere (reliability §5). */
const ownersOwn = (c: Context) => c.req.path.startsWith('/o/') || c.req.path.startsWith('/api/owner/')

const policy = (nonce: string) =>
  [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "script-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
