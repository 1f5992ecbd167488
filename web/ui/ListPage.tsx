import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { listWords } from '../words/list.ts'
import { useWords } from '../words/words.ts'
import { EmptyState, Head, Panel, Skeleton } from './frame.tsx'
import { Rows, type Column } from './Rows.tsx'
import { Sift, type Filter } from './Sift.tsx'
import { Trouble } from './Trouble.tsx'
import { useAsked } from './useAsked.ts'
import './list.css'

export type Page<Row> = { rows: readonly Row[]; next: string | null }
/** What stands in the address, and the cursor of the page asked for. */
export type Ask = { readonly [filter: string]: string | undefined; cursor?: string; q?: string }

export type ListPageProps<Row> = {
  title: ReactNode
  note?: ReactNode
  /** Buttons of the page, at the right of its title. */
  acts?: ReactNode
  /** The list's name in the cache; with what is asked it makes the key. */
  name: string
  topics: readonly string[]
  read: (ask: Ask) => Promise<Page<Row>>
  /** Left out: the list has no search of its own. */
  find?: string
  filters?: readonly Filter[]
  /** Fields beside the filters, which write to the address themselves. */
  sifts?: ReactNode
  columns: readonly [Column<Row>, ...Column<Row>[]]
  card: (row: Row) => ReactNode
  keyOf: (row: Row) => string
  /** The address behind a row; the first column is its link. */
  open?: (row: Row) => string
  /** Between the title and the list: what is seen first. */
  before?: ReactNode
  /** Said, and what to do, where there is nothing yet. */
  empty: ReactNode
}

/** A list: search, filters and place in the address, pages by cursor, J K Enter, cards on a phone. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { title, note, acts, name, topics, read, find, filters = [], sifts, before, empty } = props
  const say = useWords(listWords)
  const [asked, ask] = useAsked()
  const list = useInfiniteQuery({
    queryKey: [name, asked],
    queryFn: ({ pageParam }) => read({ ...asked, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    meta: { topics },
  })
  const rows = list.data?.pages.flatMap((page) => page.rows)
  const sifted = Object.values(asked).some((value) => value !== undefined)
  return (
    <>
      <Head title={title} note={note}>
        {acts}
      </Head>
      {before}
      <Panel flush>
        {(find !== undefined || filters.length > 0 || sifts) && (
          <Sift asked={asked} ask={ask} find={find} filters={filters}>
            {sifts}
          </Sift>
        )}
        {list.isError && !rows && <Trouble error={list.error} again={() => void list.refetch()} />}
        {list.isPending && <Skeleton rows={9} />}
        {rows?.length === 0 && (sifted ? <NothingFits clear={() => ask('clear')} /> : empty)}
        {rows && rows.length > 0 && <Rows {...props} rows={rows} label={name} />}
        {rows && rows.length > 0 && (
          <div className="more" aria-live="polite">
            {list.hasNextPage && (
              <button
                type="button"
                className="btn"
                disabled={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {list.isFetchingNextPage ? say('moreComing') : say('more')}
              </button>
            )}
            <span className="softer">{say('rows', { n: rows.length })}</span>
          </div>
        )}
      </Panel>
    </>
  )
}

function NothingFits({ clear }: { clear: () => void }) {
  const say = useWords(listWords)
  return (
    <EmptyState
      title={say('empty')}
      acts={
        <button type="button" className="btn" onClick={clear}>
          {say('clearFilter')}
        </button>
      }
    />
  )
}
