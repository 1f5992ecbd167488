import { keepPreviousData, useInfiniteQuery, type UseQueryResult } from '@tanstack/react-query'
import { pickList } from '../../domain/pick-list/procedure.ts'
import { EmptyState, Panel, Skeleton } from '../ui/frame.tsx'
import { Sift } from '../ui/Sift.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { useSide } from '../words/language.ts'
import { listWords } from '../words/list.ts'
import { pickListWords } from '../words/pickList.ts'
import { stateWord } from '../words/states.ts'
import { useWords } from '../words/words.ts'
import { ListRow } from './ListRow.tsx'
import { listsOf, listStates, stateOf, type List } from './read.ts'
import type { Desk } from './useDesk.ts'
import '../ui/list.css'

type Open = UseQueryResult<{ rows: List[]; isCut: boolean }>

/** What is open, by the hour the car was promised for; or what was looked for. */
export function Lists({ desk, open }: { desk: Desk; open: Open }) {
  const say = useWords(pickListWords)
  const [asked, ask] = useAsked()
  const looks = !!asked['q'] || asked['state'] !== undefined
  return (
    <Panel
      flush
      className="pick-lists"
      title={
        <>
          {say('lists')} {!looks && open.data && <span className="num">{open.data.rows.length}</span>}
        </>
      }
      extra={
        <span className="softer keyed">
          {say('byPromise')} · <Kbd>J</Kbd> <Kbd>K</Kbd> {say('upDown')} <Kbd>Enter</Kbd> {say('enterOpens')}{' '}
          <Kbd>F2</Kbd> {say('requestKey')}
        </span>
      }
    >
      <Sift asked={asked} ask={ask} find={say('find')} filters={[useStates()]} />
      {looks ? <Found desk={desk} /> : <OpenLists desk={desk} open={open} />}
    </Panel>
  )
}

function useStates() {
  const say = useWords(pickListWords)
  const side = useSide()
  return {
    name: 'state',
    label: say('state'),
    rest: say('open'),
    options: listStates.flatMap((value) =>
      value === 'open' ? [] : [{ value, label: stateWord(pickList, value, side === 1) }],
    ),
  }
}

function OpenLists({ desk, open }: { desk: Desk; open: Open }) {
  const say = useWords(pickListWords)
  if (!open.data)
    return open.isError ? (
      <Trouble error={open.error} again={() => void open.refetch()} />
    ) : (
      <Skeleton rows={8} />
    )
  if (open.data.rows.length === 0) return <EmptyState title={say('none')}>{say('noneTold')}</EmptyState>
  return (
    <>
      <Rows rows={open.data.rows} desk={desk} />
      {open.data.isCut && <p className="softer cut">{say('isCut')}</p>}
    </>
  )
}

function Found({ desk }: { desk: Desk }) {
  const say = useWords(pickListWords)
  const sayList = useWords(listWords)
  const [asked, ask] = useAsked()
  const { q } = asked
  const state = stateOf(asked['state'])
  const list = useInfiniteQuery({
    queryKey: ['pickLists', q, state],
    queryFn: ({ pageParam }) =>
      listsOf({ state, ...(q && { q }), ...(pageParam !== null && { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { topics: ['pickList', 'purchaseRequest', 'workOrder'] },
  })
  const rows = list.data?.pages.flatMap((page) => page.rows)
  if (!rows)
    return list.isError ? (
      <Trouble error={list.error} again={() => void list.refetch()} />
    ) : (
      <Skeleton rows={6} />
    )
  if (rows.length === 0)
    return (
      <EmptyState
        title={say('noneFits')}
        acts={
          <button type="button" className="btn" onClick={() => ask({ q: undefined, state: undefined })}>
            {say('clear')}
          </button>
        }
      />
    )
  return (
    <>
      <Rows rows={rows} desk={desk} />
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

const Rows = ({ rows, desk }: { rows: readonly List[]; desk: Desk }) => (
  <ul>
    {rows.map((list) => (
      <ListRow key={list.id} list={list} desk={desk} />
    ))}
  </ul>
)
