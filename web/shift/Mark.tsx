import { useLanguage } from '../words/language.ts'
import { toneOf } from './cells.ts'
import type { Kind } from './plan.ts'

type MarkProps = { kinds: readonly Kind[]; code: string }

/** One letter in the muted colour of its kind; rest is a word without a box. */
export function Mark({ kinds, code }: MarkProps) {
  const kind = kinds.find((one) => one.code === code)
  const tone = toneOf(kinds, code)
  return <i className={`shift-mark ${tone}`}>{tone === 'rest' && kind ? [...kind.name][0] : code}</i>
}

/** A kind's name in the reader's language. */
export function useKindName(kinds: readonly Kind[]): (code: string) => string {
  const english = useLanguage() === 'en'
  return (code) => {
    const kind = kinds.find((one) => one.code === code)
    return kind ? (english && kind.nameEn) || kind.name : code
  }
}
