import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { importRun } from '../../domain/import/procedure.ts'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { EmptyState, Head, Panel } from '../ui/frame.tsx'
import { Rows, type Column } from '../ui/Rows.tsx'
import { When } from '../ui/When.tsx'
import { importWords } from '../words/imports.ts'
import { useLanguage } from '../words/language.ts'
import { useWords, type Say } from '../words/words.ts'
import { DropZone } from './DropZone.tsx'
import { figure, type RunRow } from './read.ts'
import './imports.css'

/** Files come in here; each is a run that one opens. */
export default function ImportsPage() {
  const say = useWords(importWords)
  const client = useQueryClient()
  const list = useSuspenseInfiniteQuery({
    queryKey: ['imports'],
    queryFn: ({ pageParam }) =>
      answer(api.imports.$get({ query: pageParam === null ? {} : { cursor: pageParam } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    meta: { topics: ['importRun'] },
  })
  const [first] = list.data.pages
  const rows = list.data.pages.flatMap((page) => page.rows)
  return (
    <>
      <Head title={say('title')} note={say('note')} />
      <DropZone
        sources={first!.sources}
        landed={() => void client.invalidateQueries({ queryKey: ['imports'] })}
      />
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title={say('none')}>{say('noneTold')}</EmptyState>
        ) : (
          <Runs rows={rows} />
        )}
        {list.hasNextPage && (
          <div className="more">
            <button type="button" className="btn" onClick={() => void list.fetchNextPage()}>
              {say('more')}
            </button>
          </div>
        )}
      </Panel>
    </>
  )
}

function Runs({ rows }: { rows: readonly RunRow[] }) {
  const say = useWords(importWords)
  const english = useLanguage() === 'en'
  return (
    <Rows
      rows={rows}
      label={say('title')}
      columns={columnsOf(say, english)}
      keyOf={({ id }) => id}
      open={({ id }) => paths.importRun(id)}
      card={cardOf(say, english)}
    />
  )
}

type Says = Say<typeof importWords>
const kindOf = ({ kindTitle }: RunRow, say: Says, english: boolean) =>
  kindTitle ? kindTitle[english ? 1 : 0] : say('kindUnknown')

const columnsOf = (say: Says, english: boolean): [Column<RunRow>, ...Column<RunRow>[]] => [
  { key: 'file', title: say('file'), cell: (run) => <b className="file-name">{run.fileName}</b> },
  { key: 'kind', title: say('kind'), cell: (run) => kindOf(run, say, english) },
  { key: 'source', title: say('source'), cell: ({ source }) => source },
  { key: 'lines', title: say('lines'), right: true, cell: ({ lines }) => figure(lines) },
  { key: 'landed', title: say('landedRows'), right: true, cell: ({ landed }) => figure(landed) },
  { key: 'state', title: say('state'), cell: ({ state }) => <StateTag of={importRun} state={state} /> },
  { key: 'at', title: say('handedIn'), cell: ({ handedInAt }) => <When at={handedInAt} /> },
  { key: 'by', title: say('by'), cell: ({ by }) => by },
]

const cardOf = (say: Says, english: boolean) => (run: RunRow) => (
  <span className="run-card">
    <b className="file-name">{run.fileName}</b>
    <StateTag of={importRun} state={run.state} />
    <span className="softer">
      {kindOf(run, say, english)} · {run.source} · {say('linesOf', { n: figure(run.lines) })} ·{' '}
      <When at={run.handedInAt} />
    </span>
  </span>
)
