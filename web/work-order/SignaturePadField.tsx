import { useEffect, useEffectEvent, useRef } from 'react'
import SignaturePad, { type PointGroup } from 'signature_pad'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'

type Drawn = { strokes: string; points: PointGroup[] }
type SignaturePadFieldProps = {
  points: readonly PointGroup[]
  disabled: boolean
  onChange: (drawn: Drawn) => void
}

/** Signing on glass: the drawing and its strokes, kept after every stroke. */
export function SignaturePadField({ points, disabled, onChange }: SignaturePadFieldProps) {
  const say = useWords(sheetWords)
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad>(undefined)
  const told = useEffectEvent(() => {
    onChange({ strokes: pad.current!.toSVG(), points: pad.current!.toData() })
  })
  const begun = useEffectEvent(() => points)

  useEffect(() => {
    const glass = canvas.current!
    const mine = new SignaturePad(glass, { penColor: '#1b2523', minWidth: 1, maxWidth: 2.6 })
    pad.current = mine
    mine.addEventListener('endStroke', told)
    const fit = () => {
      const ratio = Math.max(1, devicePixelRatio)
      const drawn = mine.isEmpty() ? [...begun()] : mine.toData()
      glass.width = glass.offsetWidth * ratio
      glass.height = glass.offsetHeight * ratio
      glass.getContext('2d')!.scale(ratio, ratio)
      mine.fromData(drawn)
    }
    const watched = new ResizeObserver(fit)
    watched.observe(glass)
    return () => {
      watched.disconnect()
      mine.off()
    }
  }, [])
  useEffect(() => {
    if (disabled) pad.current?.off()
    else pad.current?.on()
  }, [disabled])

  const none = points.length === 0
  useEffect(() => {
    if (none) pad.current?.clear()
  }, [none])

  const clear = () => onChange({ strokes: '', points: [] })
  return (
    <div className="glass">
      <canvas ref={canvas} role="img" aria-label={say('signHere')} />
      {none && <span className="softer here">{say('signHere')}</span>}
      <button type="button" className="btn small" onClick={clear} disabled={disabled || none}>
        {say('signAgain')}
      </button>
    </div>
  )
}
