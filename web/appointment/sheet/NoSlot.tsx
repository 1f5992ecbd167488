import { Sign } from '../../ui/Sign.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import type { CallForm } from './useCall.ts'

/** Nothing in two weeks: another day, or the list of those who wait. */
export function NoSlot({ form }: { form: CallForm }) {
  const say = useWords(callWords)
  return (
    <div className="says" role="note">
      <Sign of="clock" size={15} />
      <div>
        {say('noSlot')}
        <div className="acts">
          <button type="button" className="btn small" onClick={() => form.set({ mode: 'wait' })}>
            {say('toWaitingList')}
          </button>
        </div>
      </div>
    </div>
  )
}
