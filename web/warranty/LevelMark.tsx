import { levelWords, type Level } from '../../domain/warranty/warning.ts'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useSide } from '../words/language.ts'

const tones = { none: 'line', yellow: 'wait', orange: 'pause', red: 'pause' } as const

/** A level by shape, word and colour: one sign for each step up. */
export function LevelMark({ level }: { level: Level }) {
  const side = useSide()
  const steps = { none: 0, yellow: 1, orange: 2, red: 3 }[level]
  return (
    <Tag
      tone={tones[level]}
      icon={steps > 0 && Array.from({ length: steps }, (_, i) => <Sign key={i} of="warn" size={11} />)}
    >
      {levelWords[level][side]}
    </Tag>
  )
}
