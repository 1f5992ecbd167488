import pg from 'pg'
import { limits } from './limits.ts'

type Listener = (topics: readonly string[]) => void
type News = { readonly store: string; readonly topics: readonly string[] }

/** After commit one `notify` per 50 ms names what changed; every process hears it and tells its listeners. */
export type Live = {
  readonly changed: (store: string, topics: readonly string[]) => void
  readonly listen: (store: string, listener: Listener) => () => void
  readonly close: () => Promise<void>
}

/** Says nothing to anybody: for commands that serve no page. */
export const silent: Live = { changed: () => {}, listen: () => () => {}, close: async () => {} }

const channel = 'changed'
/** PostgreSQL refuses a payload of 8,000 bytes. */
const topicsPerNotice = 150

/** Opens the direct connection that `listen` needs; it is opened again when it breaks, and everyone refetches. */
export async function openLive(url: string): Promise<Live> {
  const listeners = new Map<string, Set<Listener>>()
  const waiting = new Map<string, Set<string>>()
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const tell = ({ store, topics }: News) => {
    for (const listener of listeners.get(store) ?? []) listener(topics)
  }
  const connect = async () => {
    const fresh: { client?: pg.Client } = {}
    fresh.client = await listening(url, tell, () => {
      // Only the connection that was heard through is missed; a try that failed is tried again below.
      if (!client || client !== fresh.client) return
      client = undefined
      again()
    })
    client = fresh.client
  }
  const again = () => {
    if (!closed) setTimeout(() => void reconnect(), 500).unref()
  }
  const reconnect = async () => {
    try {
      await connect()
      for (const store of listeners.keys()) tell({ store, topics: ['everything'] })
    } catch {
      again()
    }
  }
  const flush = async () => {
    timer = undefined
    const news = [...waiting].flatMap(([store, topics]) => chunks(store, [...topics]))
    waiting.clear()
    for (const one of news) await notify(client, one).catch(() => tell(one))
  }
  await connect()

  return {
    changed(store, topics) {
      if (topics.length === 0) return
      const known = waiting.get(store) ?? new Set()
      for (const topic of topics) known.add(topic)
      waiting.set(store, known)
      timer ??= setTimeout(() => void flush(), limits.notifyEveryMs)
    },
    listen(store, listener) {
      const known = listeners.get(store) ?? new Set()
      listeners.set(store, known.add(listener))
      return () => known.delete(listener)
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await flush()
      await client?.end()
    },
  }
}

/** A direct connection that listens; told when it has ended, if it ever stood. */
async function listening(url: string, tell: (news: News) => void, ended: () => void) {
  const client = new pg.Client({ connectionString: url })
  client.on('notification', ({ payload }) => payload && tell(JSON.parse(payload) as News))
  client.on('error', () => {})
  await client.connect()
  client.on('end', ended)
  await client.query(`listen ${channel}`)
  return client
}

/** Whoever listens here hears it even when the connection is gone. */
async function notify(client: pg.Client | undefined, news: News) {
  if (!client) throw new Error('not connected')
  await client.query('select pg_notify($1, $2)', [channel, JSON.stringify(news)])
}

function chunks(store: string, topics: readonly string[]): News[] {
  const parts: News[] = []
  for (let i = 0; i < topics.length; i += topicsPerNotice)
    parts.push({ store, topics: topics.slice(i, i + topicsPerNotice) })
  return parts
}
