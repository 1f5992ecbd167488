import type { Context } from 'hono'

/** Whether the browser reached us over TLS; only a proxy that we were told to trust may say so for us. */
export const isSecure = (c: Context) =>
  new URL(c.req.url).protocol === 'https:' ||
  (process.env['CHEYI_TRUST_PROXY'] === '1' && c.req.header('x-forwarded-proto') === 'https')

/** Scheme and host by which our pages were reached: an address that goes out begins with it. */
export const originOf = (c: Context) => `${isSecure(c) ? 'https' : 'http'}://${new URL(c.req.url).host}`
