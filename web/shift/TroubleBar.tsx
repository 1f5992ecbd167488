import type { AnyForm } from '../ui/form.ts'
import { Notice } from '../ui/Notice.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import type { Trouble } from './useCellActs.ts'

/** What the counter said no to; work that would be broken is broken only by a second hand. */
export function TroubleBar({ trouble }: { trouble: Trouble | undefined }) {
  const say = useWords(shiftWords)
  if (!trouble) return null
  const { progress, anyway, leave } = trouble
  const leaving = (
    <button type="button" className="btn small" onClick={leave}>
      {say('leaveIt')}
    </button>
  )
  if (progress.is === 'refused')
    return (
      <div className="trouble">
        <Refusal
          refusal={progress.refusal}
          acts={
            <>
              {progress.refusal.because === 'work_is_kept' && (
                <button type="button" className="btn small" onClick={anyway}>
                  {say('anyway')}
                </button>
              )}
              {leaving}
            </>
          }
        />
      </div>
    )
  return (
    <div className="trouble">
      <Notice form={{ ...nothing, progress, errors: 'fields' in progress ? progress.fields : {} }} />
      {leaving}
    </div>
  )
}

const none = () => {}
/** Only told; there is no form behind it. */
const nothing: AnyForm = {
  name: 'plan',
  errors: {},
  progress: { is: 'idle' },
  underWay: false,
  touched: false,
  foundAt: undefined,
  newId: '',
  submit: none,
  sendNow: none,
  startOver: none,
  handInAnyway: undefined,
  asNew: none,
}
