import { Link } from '@tanstack/react-router'
import { qualityIssue } from '../../domain/quality-issue/procedure.ts'
import { excludedKindNames, repairKindNames } from '../../domain/warranty-repair/kinds.ts'
import { declaredRepair, excludedInterval, repairClass } from '../../domain/warranty-repair/procedure.ts'
import { paths } from '../paths.ts'
import { Act } from '../ui/Act.tsx'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { At } from '../ui/When.tsx'
import { useSide } from '../words/language.ts'
import { warrantyActWords } from '../words/warrantyActs.ts'
import { useWords } from '../words/words.ts'
import { LinkPanel } from './LinkPanel.tsx'
import type { Standing } from './read.ts'
import { refusalIn, type Excluded, type Open, type Repair } from './sheets.ts'
import { SmallActs } from './SmallActs.tsx'
import { useWhyNotOpen } from '../whyNot.ts'

/** Every repair on file, here or elsewhere: how it counts, how long it took, and of what problem it was (R1.6). */
export function RepairsPanel({ of, open }: { of: Standing; open: Open }) {
  const say = useWords(warrantyActWords)
  const mayDeclare = useWhyNotOpen(declaredRepair, 'declare')
  return (
    <Panel title={say('repairs')} extra={<span className="softer">{say('repairsNote')}</span>} flush>
      {of.repairs.length === 0 && <EmptyState title={say('noRepairs')}>{say('noRepairsTold')}</EmptyState>}
      <ol className="repairs">
        {of.repairs.toReversed().map((repair) => (
          <One key={repair.id} repair={repair} of={of} open={open} />
        ))}
      </ol>
      <div className="below-rows on-screen">
        <Act refusal={mayDeclare} onClick={() => open({ name: 'declare' })}>
          {say('declare')}
        </Act>
      </div>
    </Panel>
  )
}

function One({ repair, of, open }: { repair: Repair; of: Standing; open: Open }) {
  const say = useWords(warrantyActWords)
  const language = useSide()
  const { number, is, kind, at, endedAt, days, issues, words, classReason, excluded } = repair
  const unlinked = of.issues.unlinked.find(({ id }) => id === repair.id)
  return (
    <li>
      <div className="repair-line">
        {is === 'declared' ? <b>{number}</b> : <Link to={paths.order(repair.id)}>{number}</Link>}
        <Tag tone={kind === 'warranty' ? 'work' : 'line'}>{repairKindNames[kind][language]}</Tag>
        {at && (
          <span className="num soft">
            <At at={at} />
            {endedAt ? (
              <>
                {' – '}
                <At at={endedAt} />
              </>
            ) : (
              ` · ${say('running')}`
            )}
          </span>
        )}
        {days !== null && <b className="num">{say('days', { n: days })}</b>}
        {issues.map(({ id, title }) => (
          <Tag key={id} tone="check">
            {title}
          </Tag>
        ))}
        <Acts repair={repair} of={of} open={open} />
      </div>
      <p className="softer words">{words}</p>
      {classReason && <p className="soft">{say('reclassed', { reason: classReason })}</p>}
      {excluded.map((one) => (
        <Left key={one.id} one={one} open={open} />
      ))}
      {unlinked && <LinkPanel repair={repair} unlinked={unlinked} issues={of.issues.open} open={open} />}
    </li>
  )
}

function Acts({ repair, of, open }: { repair: Repair; of: Standing; open: Open }) {
  const say = useWords(warrantyActWords)
  const mayClassify = useWhyNotOpen(repairClass, 'classify')
  const mayExclude = useWhyNotOpen(excludedInterval, 'enter')
  const mayOpen = useWhyNotOpen(qualityIssue, 'open')
  const declared = repair.is === 'declared'
  const acts = declared
    ? [
        {
          title: say('correct'),
          refusal: refusalIn(repair.steps, 'amend'),
          onClick: () => open({ name: 'amend', repair }),
        },
        {
          title: say('takeBack'),
          refusal: refusalIn(repair.steps, 'withdraw'),
          onClick: () => open({ name: 'withdraw', repair }),
        },
      ]
    : [
        { title: say('classify'), refusal: mayClassify, onClick: () => open({ name: 'classify', repair }) },
        { title: say('exclude'), refusal: mayExclude, onClick: () => open({ name: 'exclude', repair }) },
      ]
  // One visit may have been for two problems: each of them counts it (R1.6).
  const more =
    repair.kind === 'warranty' && repair.issues.length > 0
      ? [
          ...(of.issues.open.length > repair.issues.length
            ? [{ title: say('linkMore'), refusal: mayOpen, onClick: () => open({ name: 'link', repair }) }]
            : []),
          {
            title: say('openMore'),
            refusal: mayOpen,
            onClick: () => open({ name: 'open', repair: { id: repair.id, number: repair.number } }),
          },
        ]
      : []
  return <SmallActs acts={[...more, ...acts]} of={repair.number} />
}

/** R1.7: what was left out, with its evidence. */
function Left({ one, open }: { one: Excluded; open: Open }) {
  const say = useWords(warrantyActWords)
  const language = useSide()
  const acts = [
    ...(one.to === null
      ? [
          {
            title: say('arrived'),
            refusal: refusalIn(one.steps, 'end'),
            onClick: () => open({ name: 'end', excluded: one }),
          },
        ]
      : []),
    {
      title: say('takeBack'),
      refusal: refusalIn(one.steps, 'withdraw'),
      onClick: () => open({ name: 'withdrawExcluded', excluded: one }),
    },
  ]
  return (
    <p className="soft left-out">
      {say.rich('excluded', {
        what: excludedKindNames[one.kind][language],
        part: one.part,
        from: <At at={one.from} />,
        to: one.to === null ? say('still') : <At at={one.to} />,
        evidence: one.evidence,
      })}
      <SmallActs acts={acts} of={one.evidence} />
    </p>
  )
}
