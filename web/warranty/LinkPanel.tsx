import { qualityIssue } from '../../domain/quality-issue/procedure.ts'
import { api } from '../api.ts'
import { Notice } from '../ui/Notice.tsx'
import { Sign } from '../ui/Sign.tsx'
import { useAct } from '../ui/useAct.ts'
import { useSide } from '../words/language.ts'
import { warrantyActWords } from '../words/warrantyActs.ts'
import { useWords } from '../words/words.ts'
import { refusalIn, type Issue, type Open, type Repair, type Unlinked } from './sheets.ts'
import { SmallActs } from './SmallActs.tsx'
import { useWhyNotOpen } from '../whyNot.ts'

/** Proposals in sight; the others are in the sheet. */
const shown = 3

type LinkProps = { repair: Repair; unlinked: Unlinked; issues: readonly Issue[]; open: Open }

/** A repair that nobody has linked: the likeliest issues in one press, or a new one with what is known filled in. */
export function LinkPanel({ repair, unlinked, issues, open }: LinkProps) {
  const say = useWords(warrantyActWords)
  const mayOpen = useWhyNotOpen(qualityIssue, 'open')
  const acts = [
    {
      title: say('openIssue'),
      refusal: mayOpen,
      onClick: () => open({ name: 'open', repair: unlinked }),
    },
    ...(issues.length > Math.min(shown, unlinked.proposals.length)
      ? [{ title: say('linkOther'), refusal: mayOpen, onClick: () => open({ name: 'link', repair }) }]
      : []),
  ]
  return (
    <div className="linking on-screen">
      <span>
        <Sign of="warn" size={13} /> {say('notLinked')}
      </span>
      {unlinked.proposals.slice(0, shown).map(({ issueId, because }) => {
        const issue = issues.find(({ id }) => id === issueId)
        return issue && <Proposal key={issueId} repair={repair} issue={issue} because={because} />
      })}
      <SmallActs acts={acts} of={repair.number} />
    </div>
  )
}

type ProposalProps = { repair: Repair; issue: Issue; because: Unlinked['proposals'][number]['because'] }

function Proposal({ repair, issue, because }: ProposalProps) {
  const say = useWords(warrantyActWords)
  const language = useSide()
  const link = useAct({
    name: `link:${repair.id}:${issue.id}`,
    send: ({ header }) =>
      api['quality-issues'][':id'].link.$post({
        param: { id: issue.id },
        header,
        json: { repairs: [repair.id] },
      }),
  })
  return (
    <span className="proposal">
      {say('maybe', { title: issue.title, because: because[language] })}{' '}
      <SmallActs
        acts={[{ title: say('link'), refusal: refusalIn(issue.steps, 'link'), onClick: link.submit }]}
        of={`${repair.number} ${issue.title}`}
      />
      <Notice form={link} />
    </span>
  )
}
