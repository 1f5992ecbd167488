import { isRefusal } from '../../../domain/appointment/board.ts'
import { Kbd } from '../../ui/Tag.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import type { Judged } from './judge.ts'
import type { Move } from './lifting.ts'
import type { Plan } from './useDay.ts'
import type { Drop } from './useDrop.ts'
import { useTimeName } from './useTimeName.ts'

type FootProps = { judgement: Judged; lift: Move; plan: Plan; drop: Drop; away: () => void }

/** What letting go does, and the ways on: to the harmless slot, or back. */
export function MoveFoot({ judgement, lift, plan, drop, away }: FootProps) {
  const say = useWords(boardWords)
  const time = useTimeName(plan)
  const { verdict, instead } = judgement
  const no = isRefusal(verdict)
  const takes = instead && (
    <>
      {say('takesIt', { at: time(instead.from) })} <Kbd>Space</Kbd>
    </>
  )
  const back = (
    <>
      {say('putBack')} <Kbd>Esc</Kbd>
    </>
  )
  if (lift.hand === 'pointer')
    return (
      <footer>
        <span>{say(no ? 'dropStays' : 'drop')}</span>
        <span>{back}</span>
      </footer>
    )
  return (
    <footer>
      {takes ? (
        <button type="button" className="btn small primary" onClick={() => drop(lift, true)}>
          {takes}
        </button>
      ) : (
        !no && (
          <button type="button" className="btn small primary" onClick={() => drop(lift)}>
            {say('here')} <Kbd>Enter</Kbd>
          </button>
        )
      )}
      <button type="button" className="btn small" onClick={away}>
        {back}
      </button>
    </footer>
  )
}
