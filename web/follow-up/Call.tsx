import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { dayOf } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { useIsPhone } from '../ui/useMedia.ts'
import { followUpWords } from '../words/followUp.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Aside } from './Aside.tsx'
import { Filled } from './Filled.tsx'
import { MissForm } from './MissForm.tsx'
import { callQuery, type CallAnswer } from './read.ts'
import { Survey } from './Survey.tsx'
import { Who } from './Who.tsx'

type CallProps = { id: string; next: string | undefined; done: () => void }

/** One customer on the line: whom, what to say first, the ten questions; beside it what one may have to know. */
export function Call({ id, next, done }: CallProps) {
  const say = useWords(followUpWords)
  const { data } = useSuspenseQuery(callQuery(id))
  const [missing, setMissing] = useState(false)
  const phone = useIsPhone()
  const shut = data.steps.find(({ step }) => step === 'complete')?.refusal
  const isDone = data.followUp.state === 'done'
  return (
    <>
      <section className="panel fu-sheet" aria-label={say('survey')}>
        {phone && <BackToList of={data.followUp} />}
        <Who of={data} miss={isDone || missing ? undefined : () => setMissing(true)} />
        {shut && !isDone && <Shut refusal={shut} />}
        {missing && <MissForm id={id} leave={() => setMissing(false)} />}
        {isDone && <Filled of={data.followUp} />}
        {!isDone && !missing && (
          <>
            <Script of={data.followUp} />
            <Survey id={id} shut={shut ?? undefined} next={next !== undefined} done={done} />
          </>
        )}
      </section>
      <Aside of={data.followUp} />
    </>
  )
}

function BackToList({ of }: { of: CallAnswer['followUp'] }) {
  const say = useWords(followUpWords)
  const [asked] = useAsked()
  return (
    <>
      <h1 className="unseen">
        {say('title')} {of.customer}
      </h1>
      <Link className="fu-back" to={paths.followUps()} search={asked as never}>
        ‹ {say('all')}
      </Link>
    </>
  )
}

type Told = NonNullable<CallAnswer['steps'][number]['refusal']>

/** Not to be called by this person, or not yet: said before anything else (T5). */
function Shut({ refusal }: { refusal: Told }) {
  const language = useLanguage()
  return (
    <p className="fu-shut" role="note">
      <Sign of="lock" size={16} /> {refusalSays(refusal, language)}
    </p>
  )
}

function Script({ of }: { of: CallAnswer['followUp'] }) {
  const say = useWords(followUpWords)
  const me = useMe()
  const [, month, day] = dayOf(of.deliveredAt ?? of.dueAt).split('-')
  return (
    <p className="fu-say">
      <b>{say('opening')}</b>
      {say.rich('script', {
        customer: of.customer,
        store: me.store.name,
        me: me.name,
        day: say('day', { month: Number(month), day: Number(day) }),
        complaint: <u>{of.complaint}</u>,
      })}
    </p>
  )
}
