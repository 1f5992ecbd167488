import type { ReactNode } from 'react'
import { doorTo } from '../doors.ts'
import { uiWords } from '../words/ui.ts'
import { useWords, type Say } from '../words/words.ts'
import type { AnyForm } from './form.ts'
import { Refusal } from './Refusal.tsx'
import { Sign, type SignName } from './Sign.tsx'
import './frame.css'
import './button.css'

/** Where the form stands, in words. Nothing is said while there is nothing to say. */
export function Notice({ form }: { form: AnyForm }) {
  const say = useWords(uiWords)
  const { progress } = form
  if (progress.is === 'refused') {
    return <Refusal refusal={progress.refusal} acts={<WayOut form={form} say={say} />} />
  }
  const told = saidOf(form, say)
  if (!told) return null
  return (
    <div className={told.calm ? 'says' : 'says no'} role={told.calm ? 'status' : 'alert'}>
      <Sign of={told.sign} size={15} />
      <div>
        {told.says}
        {told.act && <div className="acts">{told.act}</div>}
      </div>
    </div>
  )
}

type Told = { calm: boolean; sign: SignName; says: string; act?: ReactNode }

function saidOf(form: AnyForm, say: Say<typeof uiWords>): Told | undefined {
  const { progress } = form
  const now = (
    <button type="button" className="btn small" onClick={form.sendNow}>
      {say('sendNow')}
    </button>
  )
  switch (progress.is) {
    case 'sending':
      return progress.tries > 1
        ? { calm: true, sign: 'again', says: say('notKnown', { n: progress.tries }) }
        : undefined
    case 'unknown':
      return { calm: true, sign: 'again', says: say('notKnown', { n: progress.tries + 1 }), act: now }
    case 'busy':
      return { calm: true, sign: 'clock', says: say('busy', { n: progress.seconds }), act: now }
    case 'signedOut':
      return {
        calm: false,
        sign: 'lock',
        says: say('signedOut'),
        act: <a href={doorTo.signIn()}>{say('signIn')}</a>,
      }
    case 'notThere':
      return { calm: false, sign: 'warn', says: say('notThere') }
    case 'broken':
      return { calm: false, sign: 'warn', says: say('broken', { request: progress.request || '—' }) }
    default: {
      const n = Object.keys(form.errors).length
      return n > 0 ? { calm: false, sign: 'warn', says: say('fieldsWrong', { n }) } : undefined
    }
  }
}

/** A refusal that leaves a choice: the record changed, or the form's id was used for something else. */
function WayOut({ form, say }: { form: AnyForm; say: Say<typeof uiWords> }) {
  if (form.progress.is !== 'refused') return null
  const { because } = form.progress.refusal
  if (because === 'changed_meanwhile') {
    return (
      <>
        <button type="button" className="btn small" onClick={form.startOver}>
          {say('readAgain')}
        </button>
        <button type="button" className="btn small" onClick={form.handInAnyway} disabled={!form.handInAnyway}>
          {say('handInAnyway')}
        </button>
      </>
    )
  }
  if (because !== 'form_was_used') return null
  return (
    <button type="button" className="btn small" onClick={form.asNew}>
      {say('asNew')}
    </button>
  )
}
