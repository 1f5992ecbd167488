import { useId, useState } from 'react'
import { FieldError } from '../ui/Field.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { freeSymptom } from './content.ts'
import { foundBy } from './found.ts'
import type { Symptom, Tree } from './read.ts'
import type { SheetOf } from './SheetForm.tsx'

type FinderProps = { form: SheetOf; tree: Tree; energy: string | null }

/** Typed words or initials, arrows, Enter: a symptom of the tree, or the words as they are. */
export function SymptomFinder({ form, tree, energy }: FinderProps) {
  const say = useWords(consultationWords)
  const english = useLanguage() === 'en'
  const id = useId()
  const [typed, type] = useState('')
  const [at, setAt] = useState(0)
  const found = foundBy(tree, typed, energy)
  const words = typed.trim()
  const last = found.length
  const add = (symptom?: Symptom) => {
    if (words === '') return
    const row = symptom ? freeSymptom(symptom.name, symptom.code) : freeSymptom(words)
    form.set({ symptoms: [...form.values.symptoms, row] })
    type('')
    setAt(0)
  }
  const options = [...found.map((one) => one as Symptom | undefined), undefined]
  return (
    <div className="finder">
      <label htmlFor={id}>{say('find')}</label>
      <input
        id={id}
        className="input"
        role="combobox"
        aria-expanded={words !== ''}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={words === '' ? undefined : `${id}-${at}`}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => {
          type(target.value)
          setAt(0)
        }}
        onKeyDown={(pressed) => {
          if (pressed.nativeEvent.isComposing || words === '' || pressed.ctrlKey) return
          if (pressed.key === 'ArrowDown') setAt(Math.min(last, at + 1))
          else if (pressed.key === 'ArrowUp') setAt(Math.max(0, at - 1))
          else if (pressed.key === 'Enter') add(options[at])
          else return
          pressed.preventDefault()
          pressed.stopPropagation()
        }}
      />
      <span className="softer">
        {say('findHint')} <Kbd>Enter</Kbd>
      </span>
      <FieldError form={form} path="symptoms" />
      {words !== '' && (
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
                <span>{found.length === 0 ? say('nothingFound') : say('freely', { words })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
