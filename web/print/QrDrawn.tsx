import { drawingSVG, qrcode } from 'bwip-js/browser'
import { useMemo } from 'react'

/** As one path in the colour of the text around it; the encoder's own markup is never put into the page. */
export default function QrDrawn({ text, size, label }: { text: string; size: number; label: string }) {
  const { box, d } = useMemo(() => shapeOf(text), [text])
  return (
    <svg viewBox={box} width={size} height={size} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={d} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}

function shapeOf(text: string): { box: string; d: string } {
  const svg = qrcode({ bcid: 'qrcode', text }, drawingSVG())
  const box = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? ''
  const d = [...svg.matchAll(/<path d="([^"]+)"/g)].map(([, path]) => path).join('')
  return { box, d }
}
