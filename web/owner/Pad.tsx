import { lazy, Suspense, type ComponentProps } from 'react'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'

/** Heavy, and wanted last: it comes by itself while he reads, so that it is there when the net is gone. */
const coming = () =>
  import('../work-order/SignaturePadField.tsx').then(
    ({ SignaturePadField }) => ({ default: SignaturePadField }),
    () => ({ default: Missing }),
  )
const Glass = lazy(coming)
setTimeout(() => void coming(), 4000)

export function Pad(props: ComponentProps<typeof Glass>) {
  return (
    <div className="ow-sign">
      <Suspense fallback={<div className="glass" aria-busy />}>
        <Glass {...props} />
      </Suspense>
    </div>
  )
}

export function Missing() {
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
