import type { ReactNode } from 'react'
import type { Procedure } from '../domain/procedure.ts'
import { Tag } from './ui/Tag.tsx'
import { useLanguage } from './words/language.ts'
import { faceOf } from './words/states.ts'

type StateTagProps = {
  /** The procedure itself: `workOrder`, `job`. */
  of: Pick<Procedure, 'record' | 'states'>
  state: string
  /** Said behind the state: `施工中 · 3 号位`. */
  more?: ReactNode
}

export function StateTag({ of, state, more }: StateTagProps) {
  const [english, tone] = faceOf(of, state) ?? [state, 'line']
  const word = useLanguage() === 'en' ? english : (of.states[state] ?? state)
  return (
    <Tag tone={tone}>
      {word}
      {more !== undefined && <> · {more}</>}
    </Tag>
  )
}
