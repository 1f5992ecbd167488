import { levels, levelWords, type Level } from '../../../domain/warranty/warning.ts'
import { useSide } from '../../words/language.ts'
import '../../warranty/level.css'

/** 三包 at the booking: shape, colour, word; nothing where there is nothing to warn of. */
export function LevelTag({ level }: { level: string }) {
  const side = useSide()
  if (level === 'none' || !(levels as readonly string[]).includes(level)) return null
  return <span className={`level level-mark ${level}`}>{levelWords[level as Level][side]}</span>
}
