import { consultationWords } from '../words/consultation.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { Symptom } from './read.ts'

type ListProps = {
  id: string
  options: readonly (Symptom | undefined)[]
  at: number
  words: string
  add: (symptom: Symptom | undefined) => void
}

/** What was found, and last the words as they were typed. */
export function FoundList({ id, options, at, words, add }: ListProps) {
  const say = useWords(consultationWords)
  const english = useLanguage() === 'en'
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={say('symptoms')}>
      {options.map((one, n) => (
        <li
          key={one?.code ?? 'free'}
          id={`${id}-${n}`}
          role="option"
          aria-selected={n === at}
          onMouseDown={(pressed) => pressed.preventDefault()}
          onClick={() => add(one)}
        >
          {one ? (
            <>
              <b>{(english && one.nameEn) || one.name}</b>
              <span className="softer">{english ? one.classNameEn : one.className}</span>
              <span className="said">{one.customerWords[0]}</span>
            </>
          ) : (
            <span>{options.length === 1 ? say('nothingFound') : say('freely', { words })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
