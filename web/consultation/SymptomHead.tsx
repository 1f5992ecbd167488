import type { SymptomForm } from '../../domain/consultation/forms.ts'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { Symptom } from './read.ts'
import type { SheetOf } from './SheetForm.tsx'

type HeadProps = { form: SheetOf; at: number; known: Symptom | undefined; name: string }

/** Which symptom, how much of it is still to be asked, and whether it is safe to drive at all. */
export function SymptomHead({ form, at, known, name }: HeadProps) {
  const say = useWords(consultationWords)
  const { symptoms } = form.values
  const open = known?.questions.filter(({ code }) => !symptoms[at]!.answers[code]).length ?? 0
  return (
    <header>
      <b>
        <span className="num">{at + 1}</span> {name}
      </b>
      {known?.isSafetyRelevant && (
        <Tag tone="pause">
          <Sign of="warn" size={12} /> {say('safety')}
        </Tag>
      )}
      {known && (
        <span className="softer">{open > 0 ? say('openQuestions', { n: open }) : say('allAsked')}</span>
      )}
      <button
        type="button"
        className="btn small remove"
        aria-label={say('remove', { name })}
        onClick={() => form.set({ symptoms: symptoms.filter((_, n) => n !== at) })}
      >
        <Sign of="cross" size={14} />
      </button>
    </header>
  )
}

export function useSymptomName(symptom: SymptomForm, known: Symptom | undefined): string {
  const english = useLanguage() === 'en'
  return (english && known?.nameEn) || symptom.name
}
