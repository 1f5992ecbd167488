import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Broken, FieldsWrong, NotThere, Refused, SignedOut } from './answers.ts'
import { isAbout, listen } from './live.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** What the answer depends on: it is asked again when one of them changes. */
    queryMeta: { topics?: readonly string[] }
  }
}

/** A known no is not asked again; no answer is. Whoever is signed out is led to the door once. */
export function queryClient(signedOut: () => void): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof SignedOut) signedOut()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => !isKnown(error) && failures < 3,
      },
    },
  })
  const news = gathered(1_000, (topics) => {
    void client.invalidateQueries({ predicate: ({ meta }) => isAbout(meta?.topics ?? [], topics) })
  })
  listen(news)
  return client
}

/**
 * The first news is told at once; what follows is told together, no oftener than this: a page that others change fifty
 * times a second is not asked for fifty times. What one has done oneself (`everything`) never waits.
 */
export function gathered(everyMs: number, tell: (topics: readonly string[]) => void) {
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    if (waiting.size === 0) return
    const topics = [...waiting]
    waiting.clear()
    timer = setTimeout(flush, everyMs)
    tell(topics)
  }
  return (topics: readonly string[]) => {
    for (const topic of topics) waiting.add(topic)
    if (topics.includes('everything')) clearTimeout(timer)
    if (timer === undefined || topics.includes('everything')) flush()
  }
}

const isKnown = (error: Error) =>
  [SignedOut, Refused, NotThere, FieldsWrong, Broken].some((known) => error instanceof known)
