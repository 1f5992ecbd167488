import { lazy, Suspense } from 'react'

const Drawn = lazy(() => import('./QrDrawn.tsx'))

type QrProps = { text: string; size: number; label: string }

/** The encoder is heavy and comes by itself; until then its place is kept. */
export function Qr({ text, size, label }: QrProps) {
  return (
    <Suspense fallback={<svg width={size} height={size} aria-hidden />}>
      <Drawn text={text} size={size} label={label} />
    </Suspense>
  )
}
