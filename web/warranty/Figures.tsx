import { useSide } from '../words/language.ts'
import { LevelMark } from './LevelMark.tsx'
import type { Standing } from './read.ts'

/** What is asked first; the warning has its word beside its colour (R1.9). */
export function Figures({ of }: { of: Standing }) {
  const language = useSide()
  return (
    <dl className="standing">
      {of.figures.map(({ name, shown, clause }) => (
        <div key={name[0]}>
          <dt>{name[language]}</dt>
          <dd>{name[0] === '三包预警' && of.level ? <LevelMark level={of.level} /> : shown[language]}</dd>
          <dd className="softer clause">{clause}</dd>
        </div>
      ))}
    </dl>
  )
}
