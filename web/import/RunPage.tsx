import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { importRun } from '../../domain/import/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Head, Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { When } from '../ui/When.tsx'
import { importWords } from '../words/imports.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Items } from './Items.tsx'
import { Mapping } from './Mapping.tsx'
import { Progress } from './Progress.tsx'
import { countOf, figure, runQuery, verdicts, type Run } from './read.ts'
import { RunActs } from './RunActs.tsx'
import '../ui/button.css'
import '../ui/list.css'
import './imports.css'

/** One file: what it was taken for, what would become of each row, and what has. */
export default function RunPage() {
  const { id } = useParams({ strict: false })
  const run = useSuspenseQuery(runQuery(id!)).data
  return (
    <>
      <RunHead run={run} />
      {run.trouble !== '' && (
        <p className="says trouble" role="alert">
          <Sign of="warn" size={15} /> {run.trouble}
        </p>
      )}
      <Progress run={run} />
      {run.tally.items.length > 0 && run.state !== 'handedIn' && <Figures run={run} />}
      {run.state !== 'handedIn' && <Mapping key={`${run.state}${run.lastEvent}`} run={run} />}
      {run.tally.items.length > 0 && run.state !== 'handedIn' && <Items run={run} />}
    </>
  )
}

function RunHead({ run }: { run: Run }) {
  const say = useWords(importWords)
  const english = useLanguage() === 'en'
  const kind = run.kindTitle ? run.kindTitle[english ? 1 : 0] : say('kindUnknown')
  return (
    <>
      <p className="softer upward">
        <Link to={paths.imports()}>{say('title')}</Link>
      </p>
      <Head title={run.fileName} note={<StateTag of={importRun} state={run.state} />}>
        <RunActs run={run} />
      </Head>
      <p className="soft run-about">
        {kind} · {run.source} · {say('linesOf', { n: figure(run.lines) })} · {run.by?.name}{' '}
        <When at={run.handedInAt} both />
      </p>
    </>
  )
}

/** The totals, the most telling largest. */
function Figures({ run }: { run: Run }) {
  const say = useWords(importWords)
  const english = useLanguage() === 'en'
  const inFile = run.figures.map(({ title, titleEn, n }) => `${english ? titleEn : title} ${figure(n)}`)
  return (
    <Panel
      className="figures"
      title={say('figures')}
      extra={inFile.length > 0 && <span className="soft">{say('inFile', { what: inFile.join('，') })}</span>}
    >
      <dl>
        {verdicts.map((verdict) => (
          <div key={verdict} className={verdict}>
            <dt>{say(verdict)}</dt>
            <dd>
              {figure(countOf(run, verdict))}
              {verdict === 'conflict' && run.tally.open > 0 && (
                <span className="softer"> {say('open', { n: run.tally.open })}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
