import { levelWords, type Level } from '../../domain/warranty/warning.ts'
import { useSide } from '../words/language.ts'
import './level.css'

/** A level by shape, word and colour. */
export function LevelMark({ level }: { level: Level }) {
  return <span className={`level level-mark ${level}`}>{levelWords[level][useSide()]}</span>
}
