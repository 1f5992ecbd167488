import { isRefusal, type Proposal } from '../../../domain/appointment/board.ts'
import { Sign } from '../../ui/Sign.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { Force } from './Force.tsx'
import { arrivalAt, isSameHour, targetOf, type Judged, type Moving } from './judge.ts'
import type { Target } from './keyMoves.ts'
import type { Plan } from './useDay.ts'
import { useTimeName } from './useTimeName.ts'

type VerdictProps = { judgement: Judged; moving: Moving; onto: Target; plan: Plan }

/** In words: no and why, yes and why, and what force would do. */
export function Verdict(props: VerdictProps) {
  const say = useWords(boardWords)
  const { judgement, moving, onto, plan } = props
  const at = useTimeName(plan)(arrivalAt(moving, onto.at))
  const english = useLanguage() === 'en'
  const { verdict } = judgement
  if (!isRefusal(verdict))
    return (
      <>
        <Yes title={say('can', { at })} proposal={verdict} />
        <p>
          <Sign of="clock" />
          <span>{say(isSameHour(moving, onto.at) ? 'sameHour' : 'otherHour')}</span>
        </p>
      </>
    )
  return (
    <>
      <p className="no">
        <Sign of="cross" />
        <span>
          <b>{say('cannot', { at })}</b>：{english ? verdict.english : verdict.says}
        </span>
      </p>
      <Instead {...props} />
      <Force forced={judgement.forced} at={at} />
    </>
  )
}

/** The nearest place that harms nobody; on another lane it says on which. */
function Instead({ judgement, moving, onto, plan }: VerdictProps) {
  const say = useWords(boardWords)
  const time = useTimeName(plan)
  const { instead } = judgement
  if (!instead)
    return (
      <p>
        <Sign of="cross" />
        <span>{say('noInstead')}</span>
      </p>
    )
  const other = targetOf(judgement, moving, plan.by)
  const lane = plan.lanes.find(({ id }) => id === other?.lane && id !== onto.lane)?.name
  const at = time(instead.from)
  return <Yes title={lane ? say('insteadIn', { lane, at }) : say('instead', { at })} proposal={instead} />
}

function Yes({ title, proposal }: { title: string; proposal: Proposal }) {
  const english = useLanguage() === 'en'
  return (
    <p className="yes">
      <Sign of="check" />
      <span>
        <b>{title}</b>：{proposal.reasons.map((one) => (english ? one.english : one.says)).join('、')}
      </span>
    </p>
  )
}
