import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { enterMovesOn, fields } from './enter.ts'
import type { AnyForm } from './form.ts'
import { isUnderWay } from './handIn.ts'
import { useKeys } from './keys.ts'
import { Notice } from './Notice.tsx'
import { Kbd } from './Tag.tsx'
import { At } from './When.tsx'
import './button.css'
import './formFace.css'

type Face = {
  form: AnyForm
  submit: ReactNode
  why?: ReactNode
  onLeave?: (() => void) | undefined
  children: ReactNode
}

/** The form itself, on a page or in a sheet: fields, where it stands, and its one button. */
export function FormFace({ form, submit, why, onLeave, children }: Face) {
  const say = useWords(uiWords)
  const face = useRef<HTMLFormElement>(null)
  const inSheet = onLeave !== undefined
  useFocusOnWrong(face, Object.keys(form.errors).join())
  useEffect(() => {
    // At the desk one types at once; on glass this would throw up the keyboard.
    if (inSheet && matchMedia('(pointer: fine)').matches)
      face.current?.querySelector<HTMLElement>(fields)?.focus()
  }, [inSheet])
  const hand = () => {
    if (!why) form.submit()
  }
  useKeys(say('form'), { 'Ctrl+Enter': [say('submit'), hand] }, { inSheet })
  return (
    <form
      ref={face}
      className="face"
      noValidate
      onKeyDown={(pressed) => enterMovesOn(pressed, hand)}
      onSubmit={(event) => {
        event.preventDefault()
        hand()
      }}
    >
      <div className="face-body">
        {form.foundAt && !form.underWay && <Found form={form} at={form.foundAt} />}
        {children}
      </div>
      <footer className="face-foot">
        <Notice form={form} />
        <div className="face-acts">
          <button type="submit" className="btn primary" disabled={Boolean(why) || form.underWay}>
            {isUnderWay(form.progress) ? say('sending') : submit} <Kbd>Ctrl Enter</Kbd>
          </button>
          {onLeave && (
            <button type="button" className="btn" onClick={onLeave}>
              {say('cancel')}
            </button>
          )}
          <span className="why">{why ?? say('draftIsSafe')}</span>
        </div>
      </footer>
    </form>
  )
}

/** To the first wrong field when something new is wrong; mending one must not pull the hand to the next. */
function useFocusOnWrong(face: RefObject<HTMLFormElement | null>, wrong: string) {
  const known = useRef('')
  useEffect(() => {
    const before = known.current.split(',')
    known.current = wrong
    if (wrong && wrong.split(',').some((path) => !before.includes(path)))
      face.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [face, wrong])
}

function Found({ form, at }: { form: AnyForm; at: string }) {
  const say = useWords(uiWords)
  return (
    <p className="found soft">
      {say.rich('draftKept', { at: <At at={at} /> })}{' '}
      <button type="button" className="btn small" onClick={form.startOver}>
        {say('discard')}
      </button>
    </p>
  )
}
