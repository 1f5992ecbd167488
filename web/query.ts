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
  listen((topics) => {
    void client.invalidateQueries({ predicate: ({ meta }) => isAbout(meta?.topics ?? [], topics) })
  })
  return client
}

const isKnown = (error: Error) =>
  [SignedOut, Refused, NotThere, FieldsWrong, Broken].some((known) => error instanceof known)
