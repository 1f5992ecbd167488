import type { Refusal } from '../../domain/procedure.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { useLanguage } from '../words/language.ts'

export type SmallAct = {
  readonly title: string
  /** Why it is shut; null where it is open. */
  readonly refusal: Refusal | null | undefined
  readonly onClick: () => void
}

/** The acts on one row. Shut, each says why. */
export function SmallActs({ acts, of }: { acts: readonly SmallAct[]; of: string }) {
  const language = useLanguage()
  const shut = acts.filter(({ refusal }) => refusal)
  const whys = [...Map.groupBy(shut, ({ refusal }) => refusalSays(refusal!, language))]
  return (
    <span className="row-acts">
      {acts.map(({ title, refusal, onClick }) => (
        <button
          key={title}
          type="button"
          className="small-act"
          aria-label={`${title} ${of}`}
          disabled={Boolean(refusal)}
          onClick={onClick}
        >
          {title}
        </button>
      ))}
      {whys.map(([why, them]) => (
        <span key={why} className="why">
          {them.map(({ title }) => title).join('、')}：{why}
        </span>
      ))}
    </span>
  )
}
