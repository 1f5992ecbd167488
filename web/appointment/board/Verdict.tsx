import { isRefusal } from '../../../domain/appointment/board.ts'
import { Sign } from '../../ui/Sign.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { arrivalAt, isSameHour, targetOf, type Judged, type Moving } from './judge.ts'
import type { Target } from './keyMoves.ts'
import type { Plan } from './useDay.ts'
import { useTimeName } from './useTimeName.ts'

type VerdictProps = { judgement: Judged; moving: Moving; onto: Target; plan: Plan }

/** In words: no and why, yes and why, and what force would do. */
export function Verdict({ judgement, moving, onto, plan }: VerdictProps) {
  const say = useWords(boardWords)
  const english = useLanguage() === 'en'
  const time = useTimeName(plan)
  const { verdict, instead, forced } = judgement
  const at = time(arrivalAt(moving, onto.at))
  const told = ({ says, english: en }: { says: string; english: string }) => (english ? en : says)
  if (!isRefusal(verdict))
    return (
      <>
        <p className="yes">
          <Sign of="check" />
          <span>
            <b>{say('can', { at })}</b>：{verdict.reasons.map(told).join('、')}
          </span>
        </p>
        <p>
          <Sign of="clock" />
          <span>{say(isSameHour(moving, onto.at) ? 'sameHour' : 'otherHour')}</span>
        </p>
      </>
    )
  const other = targetOf(judgement, moving, plan.by)
  const lane = plan.lanes.find(({ id }) => id === other?.lane && id !== onto.lane)?.name
  return (
    <>
      <p className="no">
        <Sign of="cross" />
        <span>
          <b>{say('cannot', { at })}</b>：{told(verdict)}
        </span>
      </p>
      <p className={instead ? 'yes' : ''}>
        <Sign of={instead ? 'check' : 'cross'} />
        <span>
          {instead ? (
            <>
              <b>
                {lane
                  ? say('insteadIn', { lane, at: time(instead.from) })
                  : say('instead', { at: time(instead.from) })}
              </b>
              ：{instead.reasons.map(told).join('、')}
            </>
          ) : (
            say('noInstead')
          )}
        </span>
      </p>
      <p className="hurt">
        <Sign of="warn" />
        <span>
          {forced.possible && forced.late.length > 0 ? (
            <>
              {say('forced', { at })}{' '}
              <b>
                {forced.late.map(({ label, minutes }) => say('forcedLate', { label, n: minutes })).join('、')}
              </b>
            </>
          ) : (
            say('noHelp')
          )}
          <small>{say('noForce')}</small>
        </span>
      </p>
    </>
  )
}
