import type { Me } from '../contract.ts'
import { doorTo } from '../doors.ts'
import { Sign } from '../ui/Sign.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useLanguage } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { anew } from './draft.ts'
import { change, forget } from './drafts.ts'
import { useMine } from './mine.ts'
import { send } from './outbox.ts'
import { startOf, waitingRead } from './read.ts'
import { goTo } from './useAddress.ts'

/** A signed sheet on its way: waiting for the line, landed, or not taken and why. */
export function Way({ me }: { me: Me }) {
  const say = useWords(inspectionWords)
  const { draft, start } = useMine()
  if (draft.trouble) return <NotTaken me={me} />
  const landed = draft.is === 'landed'
  return (
    <section className="walk-way" aria-live="polite">
      <Sign of={landed ? 'check' : 'clock'} size={48} />
      <h1>{say(landed ? 'landed' : 'signedWaits')}</h1>
      <p>{say(landed ? 'landedTold' : 'signedWaitsTold')}</p>
      <div className="acts">
        <button type="button" className="walk-btn" onClick={() => goTo()}>
          {say('backToList')}
        </button>
        {landed && (
          <>
            <a className="walk-btn" href={doorTo.order(start.orderId)}>
              {say('toOrder')}
            </a>
            <button
              type="button"
              className="walk-btn"
              onClick={() => {
                goTo()
                void forget(draft.visitId).then(waitingRead.again)
              }}
            >
              {say('clear')}
            </button>
          </>
        )}
      </div>
    </section>
  )
}

/** Nothing that was done beside the car is lost by a no. */
function NotTaken({ me }: { me: Me }) {
  const say = useWords(inspectionWords)
  const language = useLanguage()
  const { draft } = useMine()
  const { refusal, fields, signIn } = draft.trouble!
  const isSecond =
    refusal?.because === 'visit_is_not_inspected' || refusal?.because === 'visit_is_inspected_once'
  const isOlder = refusal?.because === 'newest_is_replaced'
  const reopen = () => change(draft.visitId, (now) => anew(now, now.start))
  const renew = async () => {
    const start = await startOf(draft.visitId)
    change(draft.visitId, (now) => ({ ...anew(now, start), step: 8 }))
  }
  return (
    <section className="walk-way" role="alert">
      <Sign of="warn" size={48} />
      <h1>{say(signIn ? 'signIn' : 'refused')}</h1>
      {refusal && <p>{refusalSays(refusal, language)}</p>}
      {fields?.map((says) => (
        <p key={says}>{says}</p>
      ))}
      <div className="acts">
        {signIn && (
          <a className="walk-btn go" href={`${doorTo.signIn()}?back=/inspect/${draft.visitId}`}>
            {say('signInAct')}
          </a>
        )}
        {(isSecond || isOlder) && (
          <>
            <button type="button" className="walk-btn go" onClick={() => void renew()}>
              {say('renewMine')}
            </button>
            <button
              type="button"
              className="walk-btn"
              onClick={() => {
                goTo()
                void forget(draft.visitId)
              }}
            >
              {say('dropMine')}
            </button>
          </>
        )}
        {!signIn && !isSecond && !isOlder && (
          <button type="button" className="walk-btn go" onClick={reopen}>
            {say('correct')}
          </button>
        )}
        <button type="button" className="walk-btn" onClick={() => void retry(draft.visitId)}>
          {say('backToList')}
        </button>
        <small className="soft">{me.name}</small>
      </div>
    </section>
  )
}

function retry(visitId: string) {
  change(visitId, (now) => (now.trouble?.signIn ? { ...now, trouble: undefined } : now))
  goTo()
  return send()
}
