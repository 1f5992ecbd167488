import { Sign } from '../ui/Sign.tsx'
import { demandWords } from '../words/exchangeDemand.ts'
import { useWords } from '../words/words.ts'
import type { ClockAnswer } from './read.ts'
import '../ui/marks.css'

const soon = 2

/** The day, and in words how it stands: a colour only beside them. */
export function ClockMark({ clock }: { clock: ClockAnswer }) {
  const says = useClockWord()(clock)
  const presses = clock.is === 'running' && clock.left <= soon
  const tone = clock.is === 'missed' || clock.left < 0 ? ' late' : presses ? ' soon' : ''
  if (clock.is === 'stopped') return <span className="softer">{says}</span>
  return (
    <span className={`due${tone}`}>
      {tone === ' late' && <Sign of="warn" size={13} />}
      {clock.is === 'kept' && <Sign of="check" size={13} />} <span className="num">{clock.due}</span> {says}
    </span>
  )
}

export function useClockWord() {
  const say = useWords(demandWords)
  return ({ is, left }: ClockAnswer): string => {
    if (is === 'stopped' || is === 'kept') return say(is)
    if (is === 'missed') return say('missed', { n: -left })
    if (left < 0) return say('late', { n: -left })
    return left === 0 ? say('dueToday') : say('left', { n: left })
  }
}
