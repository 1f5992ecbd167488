import { Suspense, type ComponentProps } from 'react'
import { later } from './later.tsx'

const Glass = later(async () => (await import('../work-order/SignaturePadField.tsx')).SignaturePadField, 4000)

export function Pad(props: ComponentProps<typeof Glass>) {
  return (
    <div className="ow-sign">
      <Suspense fallback={<div className="glass" aria-busy />}>
        <Glass {...props} />
      </Suspense>
    </div>
  )
}
