import type { Paper } from '../../../domain/appointment/forms.ts'
import { papers as words } from '../../../domain/appointment/words.ts'
import { useSide } from '../../words/language.ts'

/** Papers as they are said one after the other. */
export function usePaperWords() {
  const side = useSide()
  return (papers: readonly string[]) =>
    papers.map((paper) => words[paper as Paper]?.[side] ?? paper).join(side === 0 ? '、' : ', ')
}
