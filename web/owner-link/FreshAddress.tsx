import { useRef } from 'react'
import { CopyButton } from '../outbox/CopyButton.tsx'
import { Qr } from '../print/Qr.tsx'
import { ownerLinkWords } from '../words/ownerLink.ts'
import { useWords } from '../words/words.ts'

/** Only its hash is kept: what is not copied now must be made anew. */
export function FreshAddress({ address, close }: { address: string; close: () => void }) {
  const say = useWords(ownerLinkWords)
  const shown = useRef<HTMLElement>(null)
  return (
    <section className="fresh" aria-label={say('fresh')}>
      <b>{say('fresh')}</b>
      <span className="softer">{say('freshTold')}</span>
      <code ref={shown}>{address}</code>
      <span className="acts">
        <CopyButton text={address} word={say('copy')} shown={() => shown.current} />
        <button type="button" className="btn" onClick={close}>
          {say('close')}
        </button>
      </span>
      <Qr text={address} size={132} label={say('scan')} />
      <span className="softer">{say('scan')}</span>
    </section>
  )
}
