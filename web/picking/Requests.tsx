import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { purchaseRequest } from '../../domain/purchase-request/procedure.ts'
import { Act } from '../ui/Act.tsx'
import { EmptyState, Panel, Skeleton } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Sift } from '../ui/Sift.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { useWhyNotOpen } from '../whyNot.ts'
import { useSide } from '../words/language.ts'
import { listWords } from '../words/list.ts'
import { requestWords } from '../words/purchaseRequest.ts'
import { stateWord } from '../words/states.ts'
import { useWords } from '../words/words.ts'
import { requestsOf, requestStates, stateOf } from './read.ts'
import { RequestRows } from './RequestRows.tsx'
import { RequestSheet } from './RequestSheet.tsx'

/** 请购单: what was asked for, until when it is needed, when it comes, and which booking that breaks. */
export function Requests() {
  const say = useWords(requestWords)
  const [asked, ask] = useAsked()
  const [asks, setAsks] = useState(false)
  const why = useWhyNotOpen(purchaseRequest, 'request')
  useKeys(say('title'), { r: [say('request'), () => why === null && setAsks(true)] })
  return (
    <Panel
      flush
      className="requests"
      title={say('title')}
      extra={
        <>
          <span className="softer">{say('note')}</span>
          <Act onClick={() => setAsks(true)} refusal={why} icon={<Sign of="plus" />}>
            {say('request')} <Kbd>R</Kbd>
          </Act>
        </>
      }
    >
      <Sift asked={asked} ask={ask} find={say('find')} filters={[useStates()]} />
      <Found />
      <RequestSheet open={asks} onClose={() => setAsks(false)} />
    </Panel>
  )
}

/** All that is not there yet, or one state. */
function useStates() {
  const say = useWords(requestWords)
  const side = useSide()
  return {
    name: 'state',
    label: say('state'),
    rest: say('open'),
    options: requestStates.flatMap((value) =>
      value === 'open'
        ? []
        : [
            {
              value,
              label: stateWord(purchaseRequest, value, side === 1),
            },
          ],
    ),
  }
}

function Found() {
  const say = useWords(requestWords)
  const sayList = useWords(listWords)
  const [asked, ask] = useAsked()
  const { q } = asked
  const state = stateOf(asked['state'])
  const list = useInfiniteQuery({
    queryKey: ['purchaseRequests', q, state],
    queryFn: ({ pageParam }) =>
      requestsOf({ state, ...(q && { q }), ...(pageParam !== null && { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { topics: ['purchaseRequest', 'appointment'] },
  })
  const rows = list.data?.pages.flatMap((page) => page.rows)
  if (!rows) {
    return list.isError ? (
      <Trouble error={list.error} again={() => void list.refetch()} />
    ) : (
      <Skeleton rows={5} />
    )
  }
  if (rows.length === 0) {
    return q || state !== 'open' ? (
      <EmptyState
        title={say('noneFits')}
        acts={
          <button type="button" className="btn" onClick={() => ask({ q: undefined, state: undefined })}>
            {say('clear')}
          </button>
        }
      />
    ) : (
      <EmptyState title={say('none')}>{say('noneTold')}</EmptyState>
    )
  }
  return (
    <>
      <RequestRows rows={rows} leadMinutes={list.data!.pages[0]!.leadMinutes} />
      {list.hasNextPage && (
        <div className="more">
          <button
            type="button"
            className="btn"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {sayList(list.isFetchingNextPage ? 'moreComing' : 'more')}
          </button>
        </div>
      )}
    </>
  )
}
