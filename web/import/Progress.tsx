import { importWords } from '../words/imports.ts'
import { useWords } from '../words/words.ts'
import { figure, type Run } from './read.ts'

/** How far it has come; it goes on without this page. */
export function Progress({ run }: { run: Run }) {
  const say = useWords(importWords)
  const told = toldOf(run, say)
  if (!told) return null
  return (
    <div className="progress" role="status">
      <span>{told.says}</span>
      <progress aria-label={told.says} value={told.done} max={told.all || undefined} />
      <span className="softer">{say('leave')}</span>
    </div>
  )
}

function toldOf({ state, staged, tally }: Run, say: ReturnType<typeof useWords<typeof importWords>>) {
  const { coming, landed } = tally
  if (state === 'running' || state === 'brokenOff')
    return { says: say('coming', { n: figure(landed), all: figure(coming) }), done: landed, all: coming }
  if (state === 'withdrawing') {
    const all = tally.rows.reduce(
      (n, row) => (row.verdict === 'new' || row.verdict === 'changed' ? n + row.records : n),
      0,
    )
    return { says: say('going', { n: landed }), done: all - landed, all }
  }
  if (state !== 'handedIn') return undefined
  const { read, judged } = staged ?? { read: 0, judged: 0 }
  return judged === 0
    ? { says: say('reading', { n: read }), done: undefined, all: 0 }
    : { says: say('judging', { n: figure(judged), all: figure(read) }), done: judged, all: read }
}
