import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answer, api } from '../api.ts'
import { Head, Panel } from '../ui/frame.tsx'
import { Rows, type Column } from '../ui/Rows.tsx'
import { longOf } from '../ui/time.ts'
import { When } from '../ui/When.tsx'
import { systemWords } from '../words/system.ts'
import { useWords } from '../words/words.ts'
import './system.css'

const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: () => answer(api.system.$get({ query: {} })),
  refetchInterval: 30_000,
})

/** It says the truth about itself: what runs here, and what waits longer than it should. */
export default function SystemPage() {
  const say = useWords(systemWords)
  const it = useSuspenseQuery(systemQuery).data
  return (
    <>
      <Head title={say('title')} note={say('note')} />
      <div className="system">
        <Panel title={say('version')}>
          <Facts
            facts={[
              [say('program'), it.version],
              ['Node', it.node],
              ['PostgreSQL', it.postgres],
              [say('size'), say('megabytes', { n: Math.ceil(it.bytes / 1_048_576) })],
              [say('now'), longOf(it.now)],
              [say('backup'), say('backupTold')],
            ]}
          />
        </Panel>
        <Panel title={say('waits')}>
          <Facts
            facts={[
              [say('due'), <Due key="due" n={it.waitingDue} oldest={it.oldestDueAt} />],
              [say('outbox'), `${it.waitingMessages} · ${say('notConnected')}`],
              [say('sessions'), String(it.openSessions)],
            ]}
          />
        </Panel>
        <Panel title={say('migrations')} flush>
          <Migrations rows={it.migrations} />
        </Panel>
      </div>
    </>
  )
}

function Facts({ facts }: { facts: readonly (readonly [called: string, is: ReactNode])[] }) {
  return (
    <dl>
      {facts.map(([called, is]) => (
        <div key={called}>
          <dt>{called}</dt>
          <dd className="num">{is}</dd>
        </div>
      ))}
    </dl>
  )
}

function Due({ n, oldest }: { n: number; oldest: string | null }) {
  const say = useWords(systemWords)
  if (n === 0 || oldest === null) return say('none')
  return (
    <>
      {n} · <When at={oldest} both />
    </>
  )
}

type Migration = { readonly name: string; readonly at: string }

function Migrations({ rows }: { rows: readonly Migration[] }) {
  const say = useWords(systemWords)
  const columns: readonly [Column<Migration>, ...Column<Migration>[]] = [
    { key: 'file', title: say('file'), cell: ({ name }) => <span className="mono">{name}</span> },
    { key: 'at', title: say('ranAt'), cell: ({ at }) => longOf(at) },
  ]
  return (
    <Rows
      rows={rows}
      label={say('migrations')}
      columns={columns}
      keyOf={({ name }) => name}
      card={({ name, at }) => (
        <>
          <span className="mono">{name}</span> <span className="softer">{longOf(at)}</span>
        </>
      )}
    />
  )
}
