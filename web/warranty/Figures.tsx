import { Tag } from '../ui/Tag.tsx'
import { useSide } from '../words/language.ts'
import type { Standing } from './read.ts'

const tones = { none: 'done', yellow: 'wait', orange: 'pause', red: 'pause' } as const

/** What is asked first; the warning has its word beside its colour (R1.9). */
export function Figures({ of }: { of: Standing }) {
  const language = useSide()
  return (
    <dl className="standing">
      {of.figures.map(({ name, shown, clause }) => (
        <div key={name[0]}>
          <dt>{name[language]}</dt>
          <dd>
            {name[0] === '三包预警' && of.level ? (
              <Tag tone={tones[of.level]}>{shown[language]}</Tag>
            ) : (
              shown[language]
            )}
          </dd>
          <dd className="softer clause">{clause}</dd>
        </div>
      ))}
    </dl>
  )
}
