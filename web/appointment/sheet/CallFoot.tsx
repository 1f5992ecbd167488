import { refusal, type Refusal } from '../../../domain/procedure.ts'
import { appointment } from '../../../domain/appointment/procedure.ts'
import { useMe } from '../../me.ts'
import { refusalSays } from '../../ui/refusalSays.ts'
import { Sign } from '../../ui/Sign.tsx'
import { Kbd } from '../../ui/Tag.tsx'
import { useOnline } from '../../ui/useOnline.ts'
import { callWords } from '../../words/appointmentCall.ts'
import { uiWords } from '../../words/ui.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { footId } from './hands.ts'
import type { CallForm, Call } from './useCall.ts'

type FootProps = { call: Call; back: () => void }

/** The keys in sight, whom the save tells, and the one button: the customer has said yes. */
export function CallFoot({ call: { form }, back }: FootProps) {
  const say = useWords(callWords)
  const sayUi = useWords(uiWords)
  const language = useLanguage()
  const online = useOnline()
  const refused = useRefused()
  const why = refused ? refusalSays(refused, language) : undefined
  return (
    <footer className="call-foot" id={footId}>
      <div className="hand">
        <b>{say('oneHand')}</b>
        {(['next', 'backKey', 'choose', 'tick', 'takeRefused', 'otherDay'] as const).map((name) => (
          <span key={name}>
            <Kbd>{keys[name]}</Kbd> {say(name)}
          </span>
        ))}
        <p>{why ?? (online ? say(isWaiting(form) ? 'savingWaits' : 'savingTells') : say('offline'))}</p>
      </div>
      <button type="button" className="btn" onClick={back} disabled={form.underWay}>
        {say('changes')} <Kbd>Esc</Kbd>
      </button>
      <button
        type="button"
        className="btn primary big"
        data-first
        disabled={why !== undefined || form.underWay}
        onClick={form.submit}
      >
        <Sign of="check" /> {form.underWay ? sayUi('sending') : say(isWaiting(form) ? 'saveWait' : 'save')}{' '}
        <Kbd>Enter</Kbd>
      </button>
    </footer>
  )
}

const keys = {
  next: 'Enter',
  backKey: 'Esc',
  choose: '↑ ↓',
  tick: 'Space',
  takeRefused: 'A',
  otherDay: '← →',
}
const isWaiting = ({ values }: CallForm) => values.mode === 'wait'

/** Whether one's duty registers bookings at all: said before the call has been taken. */
function useRefused(): Refusal | undefined {
  const parties = useMe().duties.map(({ duty }) => duty as string)
  const told = refusal(appointment, 'register', {
    state: undefined,
    parties,
    record: { isOverdue: false, callIsDue: false },
  })
  return told?.because === 'not_your_duty' ? told : undefined
}
