import type { Completeness as Known, FileField } from '../../domain/customer/completeness.ts'
import { fileWords } from '../words/files.ts'
import { useWords, type Say } from '../words/words.ts'

type MarkProps = Pick<Known, 'percent' | 'lacks' | 'missing'>

export const fieldsSaid = (say: Say<typeof fileWords>, fields: readonly FileField[]) =>
  fields.map((field) => say(`field_${field}`)).join('、')

/** The mark on a file: how much is known, and what must be known and is not (S33). */
export function Completeness({ percent, lacks, missing }: MarkProps) {
  const say = useWords(fileWords)
  const said =
    lacks.length > 0
      ? say('lacking', { fields: fieldsSaid(say, lacks) })
      : missing.length > 0
        ? say('couldAdd', { fields: fieldsSaid(say, missing) })
        : say('whole')
  return (
    <span className={lacks.length > 0 ? 'file-mark lacks' : 'file-mark'}>
      <span className="meter" aria-hidden>
        <i style={{ width: `${percent}%` }} />
      </span>
      <span className="num">{percent}%</span> <span className="softer">{said}</span>
    </span>
  )
}
