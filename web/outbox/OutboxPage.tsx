import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { EmptyState, Head, Panel, Skeleton } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { outboxWords } from '../words/outbox.ts'
import { listWords } from '../words/list.ts'
import { useWords } from '../words/words.ts'
import { Messages } from './Messages.tsx'
import '../ui/button.css'
import '../ui/list.css'
import './outbox.css'

const states = ['waiting', 'sent'] as const

/** What should be told to customers. No channel is connected yet, and the page says so: a person sends. */
export default function OutboxPage() {
  const say = useWords(outboxWords)
  const [asked, ask] = useAsked()
  const state = asked['state'] === 'sent' ? 'sent' : 'waiting'
  return (
    <>
      <Head title={say('title')}>
        <span className="softer keyed">
          <Kbd>J</Kbd> <Kbd>K</Kbd> {say('upDown')} <Kbd>C</Kbd> {say('keys')} <Kbd>Enter</Kbd> {say('marks')}
        </span>
      </Head>
      <p className="says not-connected" role="note">
        <Sign of="warn" size={15} /> {say('notConnected')}
      </p>
      <Panel flush>
        <div className="sift" role="search">
          <fieldset aria-label={say('filter')}>
            {states.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={state === one}
                onClick={() => ask({ state: one })}
              >
                {say(one)}
              </button>
            ))}
          </fieldset>
        </div>
        <Found state={state} />
      </Panel>
    </>
  )
}

function Found({ state }: { state: 'waiting' | 'sent' }) {
  const say = useWords(outboxWords)
  const sayList = useWords(listWords)
  const list = useInfiniteQuery({
    queryKey: ['outbox', state],
    queryFn: ({ pageParam }) =>
      answer(api.outbox.$get({ query: { state, ...(pageParam !== null && { after: pageParam }) } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { topics: ['message'] },
  })
  const messages = list.data?.pages.flatMap((page) => page.messages)
  if (!messages) {
    return list.isError ? (
      <Trouble error={list.error} again={() => void list.refetch()} />
    ) : (
      <Skeleton rows={9} />
    )
  }
  if (messages.length === 0) {
    return (
      <EmptyState title={say(state === 'waiting' ? 'nothingWaits' : 'nothingSent')}>
        {state === 'waiting' && say('nothingWaitsTold')}
      </EmptyState>
    )
  }
  return (
    <>
      <Messages messages={messages} />
      <div className="more" aria-live="polite">
        {list.hasNextPage && (
          <button
            type="button"
            className="btn"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {sayList(list.isFetchingNextPage ? 'moreComing' : 'more')}
          </button>
        )}
        <span className="softer">{sayList('rows', { n: messages.length })}</span>
      </div>
    </>
  )
}
