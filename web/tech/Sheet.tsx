import { Suspense, useRef, type ReactNode, type RefObject } from 'react'
import { Sign } from '../ui/Sign.tsx'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import './sheet.css'

export type SheetHandle = {
  dialog: RefObject<HTMLDialogElement | null>
  show: () => void
  close: () => void
}

export function useSheet(): SheetHandle {
  const dialog = useRef<HTMLDialogElement>(null)
  return { dialog, show: () => dialog.current?.showModal(), close: () => dialog.current?.close() }
}

/** From below, within the thumb's reach; the clock goes on behind it. */
export function Sheet({
  dialog,
  close,
  title,
  children,
}: SheetHandle & { title: string; children: ReactNode }) {
  const say = useWords(uiWords)
  return (
    <dialog
      ref={dialog}
      className="tech-sheet"
      aria-label={title}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" aria-label={say('close')} onClick={close}>
          <Sign of="cross" size={22} />
        </button>
      </header>
      <Suspense>{children}</Suspense>
    </dialog>
  )
}
