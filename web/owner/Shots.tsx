import { useState } from 'react'
import { shortOf } from '../ui/time.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import type { Finding } from './link.ts'
import { Photo } from './Photo.tsx'

/** The photos of one finding: one large, which a tap shows whole, and the others small under it. */
export function Shots({ of: { photos, reportedAt, reporter }, title }: { of: Finding; title: string }) {
  const say = useWords(ownerWords)
  const [shown, show] = useState(0)
  const [isWhole, setWhole] = useState(false)
  const named = (n: number) => say('photoOf', { what: title, n: n + 1 })
  return (
    <>
      <figure className={isWhole ? 'ow-shot whole' : 'ow-shot'}>
        <button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          <Photo key={shown} hash={photos[shown]!.hash} alt={named(shown)} />
        </button>
        <figcaption className="num">{say('taken', { at: shortOf(reportedAt), who: reporter })}</figcaption>
      </figure>
      {photos.length > 1 && (
        <div className="ow-shots">
          {photos.map(({ thumbHash }, n) => (
            <button key={thumbHash} type="button" aria-pressed={n === shown} onClick={() => show(n)}>
              <Photo hash={thumbHash} alt={named(n)} />
            </button>
          ))}
        </div>
      )}
    </>
  )
}
