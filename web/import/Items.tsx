import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { EmptyState, Panel, Skeleton } from '../ui/frame.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { useRows } from '../ui/useRows.ts'
import { importWords } from '../words/imports.ts'
import { useWords } from '../words/words.ts'
import { DecideAll } from './Decide.tsx'
import { OneItem } from './OneItem.tsx'
import { countOf, figure, verdicts, type Item, type Run, type VerdictName } from './read.ts'

/** Every record with its verdict; which are shown stands in the address. */
export function Items({ run }: { run: Run }) {
  const say = useWords(importWords)
  const [asked, ask] = useAsked()
  const verdict = verdicts.find((one) => one === asked['verdict'])
  return (
    <Panel
      title={say('rows')}
      flush
      className="items"
      extra={verdict === 'conflict' && run.state === 'checked' && <DecideAll run={run} />}
    >
      <div className="sift" role="search">
        <fieldset aria-label={say('rows')}>
          <button type="button" aria-pressed={!verdict} onClick={() => ask('clear')}>
            {say('all')}
          </button>
          {verdicts.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={verdict === one}
              onClick={() => ask({ verdict: one })}
            >
              {say(one)} {figure(countOf(run, one))}
            </button>
          ))}
        </fieldset>
        {verdict === 'conflict' && <span className="softer keyed">{say('keysTold')}</span>}
      </div>
      <Found run={run} verdict={verdict} />
    </Panel>
  )
}

function Found({ run, verdict }: { run: Run; verdict: VerdictName | undefined }) {
  const say = useWords(importWords)
  const list = useInfiniteQuery({
    queryKey: ['imports', run.id, 'rows', verdict],
    queryFn: ({ pageParam }) =>
      answer(
        api.imports[':id'].rows.$get({
          param: { id: run.id },
          query: { ...(verdict && { verdict }), ...(pageParam !== null && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { topics: ['importRun'] },
  })
  const rows = list.data?.pages.flatMap((page) => page.rows)
  if (!rows)
    return list.isError ? (
      <Trouble error={list.error} again={() => void list.refetch()} />
    ) : (
      <Skeleton rows={8} />
    )
  if (rows.length === 0) return <EmptyState title={say('nothingHere')} />
  return (
    <>
      <List run={run} rows={rows} />
      {list.hasNextPage && (
        <div className="more">
          <button
            type="button"
            className="btn"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {say('more')}
          </button>
        </div>
      )}
    </>
  )
}

/** 1, 2 and 3 decide the conflict in hand, and the hand goes on to the next. */
function List({ run, rows }: { run: Run; rows: readonly Item[] }) {
  const say = useWords(importWords)
  const press = (n: number) => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]')
    row?.querySelectorAll<HTMLButtonElement>('.choices button')[n]?.click()
    ;(row?.nextElementSibling as HTMLElement | null)?.focus()
  }
  const list = useRows<HTMLUListElement>(say('rows'), {
    '1': [say('choose_theirs'), () => press(0)],
    '2': [say('choose_ours'), () => press(1)],
    '3': [say('choose_leave'), () => press(2)],
  })
  return (
    <ul className="item-list" ref={list}>
      {rows.map((item) => (
        <OneItem key={item.line} item={item} run={run} />
      ))}
    </ul>
  )
}
