import type { Hono } from 'hono'
import type { hc } from 'hono/client'

type Filled = { readonly [name: string]: string | undefined }
type Asking = {
  readonly param?: Filled
  readonly query?: Filled
  readonly header?: Filled
  readonly json?: unknown
}

/**
 * The server's routes as calls, `api.jobs[':id'].start.$post({ … })`. The types are hono's; its client is not, which
 * would take more of the light entries' 90 kB than this page has lines. It speaks JSON and nothing else.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- as hono's own client has it
export const client = <Api extends Hono<any, any, any>>(): ReturnType<typeof hc<Api, '/'>> =>
  at('') as ReturnType<typeof hc<Api, '/'>>

const at = (path: string): unknown =>
  new Proxy(
    {},
    {
      get: (_, part) => {
        const name = String(part)
        if (!name.startsWith('$')) return at(`${path}/${name}`)
        return (asking: Asking = {}) => ask(name.slice(1).toUpperCase(), path, asking)
      },
    },
  )

function ask(
  method: string,
  path: string,
  { param = {}, query = {}, header = {}, json }: Asking,
): Promise<Response> {
  const place = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(param[name] ?? ''))
  const search = new URLSearchParams(known(query)).toString()
  return fetch(search ? `${place}?${search}` : place, {
    method,
    headers: known({
      ...header,
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(method === 'GET' && isUnasked() && { 'x-unasked': '1' }),
    }),
    ...(json !== undefined && { body: JSON.stringify(json) }),
  })
}

/** When a hand was last at this page: loading it counts. */
let touchedAt = Date.now()
for (const hand of ['pointerdown', 'keydown', 'wheel'])
  globalThis.addEventListener?.(hand, () => (touchedAt = Date.now()), true)

/**
 * What the page reads again by itself, because something changed or time passed, says so: it must not keep anybody
 * signed in who has gone away (R5.3).
 */
const isUnasked = () => Date.now() - touchedAt > 10_000

const known = (filled: Filled): [string, string][] =>
  Object.entries(filled).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
