import { useId, useState, type KeyboardEvent } from 'react'
import { FieldError } from '../ui/Field.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import { freeSymptom } from './content.ts'
import { FoundList } from './FoundList.tsx'
import { foundBy } from './found.ts'
import type { Symptom, Tree } from './read.ts'
import type { SheetOf } from './SheetForm.tsx'

type FinderProps = { form: SheetOf; tree: Tree; energy: string | null }

/** Typed words or initials, arrows, Enter: a symptom of the tree, or the words as they are. */
export function SymptomFinder({ form, tree, energy }: FinderProps) {
  const say = useWords(consultationWords)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const words = typed.trim()
  // The last is the words themselves.
  const options: readonly (Symptom | undefined)[] = [...foundBy(tree, typed, energy), undefined]
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  const add = (symptom: Symptom | undefined) => {
    const row = symptom ? freeSymptom(symptom.name, symptom.code) : freeSymptom(words)
    form.set({ symptoms: [...form.values.symptoms, row] })
    type('')
  }
  const press = (pressed: KeyboardEvent) => {
    if (pressed.nativeEvent.isComposing || words === '' || pressed.ctrlKey) return
    if (pressed.key === 'ArrowDown') setAt(Math.min(options.length - 1, at + 1))
    else if (pressed.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (pressed.key === 'Enter') add(options[at])
    else return
    pressed.preventDefault()
    pressed.stopPropagation()
  }
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
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
      />
      <span className="softer">
        {say('findHint')} <Kbd>Enter</Kbd>
      </span>
      <FieldError form={form} path="symptoms" />
      {words !== '' && <FoundList id={id} options={options} at={at} words={words} add={add} />}
    </div>
  )
}
