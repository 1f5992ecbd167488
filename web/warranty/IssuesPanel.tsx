import { failureModes, type FailureMode } from '../../domain/quality-issue/kinds.ts'
import { dangerNames, systemNames } from '../../domain/warranty/part-classes.ts'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useSide } from '../words/language.ts'
import { warrantyActWords } from '../words/warrantyActs.ts'
import { useWords } from '../words/words.ts'
import type { Standing } from './read.ts'
import { refusalIn, type Issue, type Open } from './sheets.ts'
import { SmallActs } from './SmallActs.tsx'

/** The quality problems of the car, each with the repairs that count for it (R1.6). */
export function IssuesPanel({ of, open }: { of: Standing; open: Open }) {
  const say = useWords(warrantyActWords)
  const { open: issues } = of.issues
  return (
    <Panel
      title={say('issues')}
      extra={<span className="softer">{say('issuesNote')}</span>}
      {...(issues.length === 0 && { className: 'on-screen' })}
      flush
    >
      {issues.length === 0 && <EmptyState title={say('noIssues')}>{say('noIssuesTold')}</EmptyState>}
      <ul className="repairs">
        {issues.map((issue) => (
          <One key={issue.id} issue={issue} open={open} />
        ))}
      </ul>
    </Panel>
  )
}

function One({ issue, open }: { issue: Issue; open: Open }) {
  const say = useWords(warrantyActWords)
  const { title, repairs, isMainPart, needsReplacement, seriousReason } = issue
  return (
    <li>
      <div className="repair-line">
        <b>{title}</b>
        <b className="num">{say('times', { n: repairs.length })}</b>
        <span className="soft">{useDescribed(issue)}</span>
        {isMainPart && <Tag tone="line">{say('mainPart')}</Tag>}
        {needsReplacement && <Tag tone="pause">{say('replace')}</Tag>}
        <Serious issue={issue} />
      </div>
      <p className="softer words">{repairs.map(({ number }) => number).join('、')}</p>
      {seriousReason && <p className="soft">{seriousReason}</p>}
      <div className="on-screen">
        <Acts issue={issue} open={open} />
      </div>
    </li>
  )
}

function useDescribed({ system, failureMode, partCode, danger }: Issue) {
  const language = useSide()
  return [
    system && systemNames[system][language],
    failureMode && failureModes[failureMode as FailureMode].name[language],
    partCode,
    danger && dangerNames[danger][language],
  ]
    .filter(Boolean)
    .join(' · ')
}

function Serious({ issue: { isSerious, danger } }: { issue: Issue }) {
  const say = useWords(warrantyActWords)
  if (isSerious)
    return (
      <Tag tone="pause" icon={<Sign of="warn" size={12} />}>
        {say('serious')}
      </Tag>
    )
  if (isSerious === false) return <Tag tone="line">{say('notSerious')}</Tag>
  return danger ? <Tag tone="wait">{say('undecided')}</Tag> : null
}

function Acts({ issue, open }: { issue: Issue; open: Open }) {
  const say = useWords(warrantyActWords)
  const sheets = ['describe', 'judge', 'merge', 'split', 'unlink'] as const
  const titles = {
    describe: say('correct'),
    judge: say('judge'),
    merge: say('merge'),
    split: say('split'),
    unlink: say('unlink'),
  }
  return (
    <SmallActs
      of={issue.title}
      acts={sheets
        .filter(
          (name) =>
            (name !== 'split' || issue.repairs.length > 1) && (name !== 'unlink' || issue.repairs.length > 0),
        )
        .map((name) => ({
          title: titles[name],
          refusal: refusalIn(issue.steps, name),
          onClick: () => open({ name, issue }),
        }))}
    />
  )
}
