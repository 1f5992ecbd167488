import { lazy, type ComponentType } from 'react'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'

/**
 * What is wanted last is no part of the first screen: it comes by itself while he reads, the light at once and the heavy
 * after a while, so that it is there when the net is gone. Where it did not come, he is told.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, afterMs = 0) {
  const coming = () =>
    load().then(
      (wanted) => ({ default: wanted }),
      () => ({ default: Missing as ComponentType<P> }),
    )
  setTimeout(() => void coming(), afterMs)
  return lazy(coming)
}

function Missing() {
  const say = useWords(ownerWords)
  return (
    <p role="alert">
      {say('noPad')}{' '}
      <button type="button" className="ow-btn" onClick={() => location.reload()}>
        {say('again')}
      </button>
    </p>
  )
}
