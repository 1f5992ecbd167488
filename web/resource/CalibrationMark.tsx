import { Sign } from '../ui/Sign.tsx'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import type { ToolRow } from './read.ts'
import '../ui/marks.css'

type MarkProps = { tool: Pick<ToolRow, 'calibration' | 'calibratedUntil'> }

/** The last day of its calibration, and in words what is left of it. */
export function CalibrationMark({ tool: { calibration, calibratedUntil } }: MarkProps) {
  const say = useWords(resourceWords)
  const { is, left } = calibration
  if (is === 'none' || left === null) return <span className="softer">{say('noCalibration')}</span>
  const tone = is === 'over' ? ' late' : is === 'due' ? ' soon' : ''
  const says =
    left < 0 ? say('overBy', { n: -left }) : left === 0 ? say('lastDay') : say('daysLeft', { n: left })
  return (
    <span className={`due${tone}`}>
      {is === 'over' && <Sign of="warn" size={13} />} <span className="num">{calibratedUntil}</span> {says}
    </span>
  )
}
