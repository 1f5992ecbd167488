import { useOnline } from '../ui/useOnline.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import { Answer } from './Answer.tsx'
import { CallBack } from './CallBack.tsx'
import { Foot, Top } from './Frame.tsx'
import { Hero } from './Hero.tsx'
import type { OwnerPage } from './link.ts'
import { Settled } from './Settled.tsx'
import { SignOnly } from './SignOnly.tsx'
import { Standing } from './Standing.tsx'
import { useNewer } from './useNewer.ts'

/** Where is my car, what is to be decided, what was paid: in that order, and only what there is. */
export function Car({ page, stale }: { page: OwnerPage; stale: boolean }) {
  const say = useWords(ownerWords)
  const online = useOnline()
  const { quotation, signing, settled } = page
  const toAnswer = quotation?.state === 'sent'
  const isNewer = useNewer(quotation?.id, toAnswer)
  return (
    <div className="ow">
      <title>{say(`head_${page.headline}`)}</title>
      <Top page={page} />
      {(!online || stale) && (
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
        {settled && <Settled settled={settled} order={page.order} />}
        {quotation && toAnswer && <Answer key={quotation.id} page={page} quotation={quotation} />}
        {quotation && !toAnswer && <Standing quotation={quotation} />}
        {signing && <SignOnly key={signing.hash} page={page} signing={signing} />}
        <CallBack page={page} />
      </main>
      <Foot page={page} />
    </div>
  )
}
