import type { Me } from '../contract.ts'
import { doorTo } from '../doors.ts'
import { Sign } from '../ui/Sign.tsx'
import { inspectionWords } from '../words/preInspection.ts'
import { theirSheetWords } from '../words/theirSheet.ts'
import { useWords } from '../words/words.ts'
import { change } from './drafts.ts'
import { useMine } from './mine.ts'
import { goTo } from './useAddress.ts'
import { mayWrite, writerOf } from './me.ts'

/** A colleague's sheet on this tablet: what was signed before him goes out when he signs in; an open one may be taken up. */
export function Theirs({ me }: { me: Me }) {
  const say = useWords(theirSheetWords)
  const back = useWords(inspectionWords)('backToList')
  const { draft } = useMine()
  const who = draft.by.name
  const isOpen = draft.is === 'open'
  return (
    <section className="walk-way" role="status">
      <Sign of="lock" size={48} />
      <h1>{say(isOpen ? 'open' : 'signed', { who })}</h1>
      <p>{say(isOpen ? 'openTold' : 'signedTold', { who })}</p>
      <div className="acts">
        <a className="walk-btn go" href={`${doorTo.signIn()}?back=/inspect/${draft.visitId}`}>
          {say('signInAs', { who })}
        </a>
        {isOpen && mayWrite(me) && (
          <button
            type="button"
            className="walk-btn"
            onClick={() => change(draft.visitId, (now) => ({ ...now, by: writerOf(me) }))}
          >
            {say('takeUp')}
          </button>
        )}
        <button type="button" className="walk-btn" onClick={() => goTo()}>
          {back}
        </button>
      </div>
    </section>
  )
}
