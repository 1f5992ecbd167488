import { useEffect, useRef } from 'react'
import { shellWords } from '../words/shell.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { PasswordForm } from './PasswordForm.tsx'
import '../ui/field.css'
import './signIn.css'

export default function PasswordSheet({ onClose }: { onClose: () => void }) {
  const say = useWords(shellWords)
  const sayUi = useWords(uiWords)
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => sheet.current?.showModal(), [])
  return (
    <dialog ref={sheet} className="keys password" aria-label={say('changePassword')} onClose={onClose}>
      <header>
        <h2>{say('changePassword')}</h2>
        <button type="button" className="btn small" onClick={() => sheet.current?.close()}>
          {sayUi('close')}
        </button>
      </header>
      <div className="password-body">
        <PasswordForm done={() => sheet.current?.close()} />
      </div>
    </dialog>
  )
}
