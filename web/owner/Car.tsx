import { lazy, Suspense } from 'react'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import { Answer } from './Answer.tsx'
import { CallBack } from './CallBack.tsx'
import { Foot, Top } from './Frame.tsx'
import { Hero, HowFar } from './Hero.tsx'
import { later } from './later.tsx'
import type { OwnerPage } from './link.ts'
import { Standing } from './Standing.tsx'
import { useNewer } from './useNewer.ts'

const Settled = lazy(() => import('./Settled.tsx'))
/** Only after an answer given at the counter. */
const SignOnly = later(async () => (await import('./SignOnly.tsx')).SignOnly)

/** Where is my car, what is to be decided, what was paid: in that order, and only what there is. */
export function Car({ page, stale }: { page: OwnerPage; stale: boolean }) {
  const say = useWords(ownerWords)
  const { quotations, signing, settled } = page
  const toAnswer = quotations.find(({ state }) => state === 'sent')
  const answered = quotations.filter(({ state }) => state === 'answered')
  const isNewer = useNewer(toAnswer?.id)
  return (
    <div className="ow">
      <title>{say(`head_${page.headline}`)}</title>
      <Top page={page} />
      {stale && (
        <p className="ow-net" role="status">
          {say('keepsTyped')}
        </p>
      )}
      <main>
        <Hero page={page} />
        {isNewer && (
          <p className="ow-card ow-newer" role="status">
            {say('newer')}
          </p>
        )}
        {settled && (
          <Suspense>
            <Settled settled={settled} order={page.order} />
          </Suspense>
        )}
        {toAnswer && <Answer key={toAnswer.id} page={page} quotation={toAnswer} />}
        {page.headline === 'addOn' && (
          <section className="ow-card" aria-label={say('progress')}>
            <HowFar page={page} />
          </section>
        )}
        {answered.length > 0 && <Standing answered={answered} />}
        {signing && (
          <Suspense fallback={<div className="ow-card" aria-busy />}>
            <SignOnly key={signing.hash} page={page} signing={signing} />
          </Suspense>
        )}
        <CallBack page={page} />
      </main>
      <Foot page={page} />
    </div>
  )
}
