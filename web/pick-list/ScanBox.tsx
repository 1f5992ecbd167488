import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Notice } from '../ui/Notice.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { At } from '../ui/When.tsx'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import type { Desk } from './useDesk.ts'

/** A scanner types faster than this; a hand that means a key waits longer. */
const keyMs = 120

/**
 * Always at hand for the scanner: what is scanned anywhere on the page lands here. A single J, K or Z that nothing
 * follows is a key and no code.
 */
export function ScanBox({ desk }: { desk: Desk }) {
  const say = useWords(pickListWords)
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [typed, setTyped] = useState('')
  useScannerFocus(field)
  const keys: { readonly [key: string]: () => void } = {
    j: () => desk.move(1),
    k: () => desk.move(-1),
    z: desk.undo,
  }
  const change = (value: string) => {
    clearTimeout(timer.current)
    setTyped(value)
    const does = keys[value.toLowerCase()]
    if (!does) return
    timer.current = setTimeout(() => {
      setTyped('')
      does()
    }, keyMs)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      desk.move(event.key === 'ArrowDown' ? 1 : -1)
    }
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    clearTimeout(timer.current)
    const text = typed.trim()
    if (text === '') return desk.choose(desk.list ? undefined : desk.lists[0]?.id)
    if (desk.scan(text)) setTyped('')
    else field.current?.select()
  }
  return (
    <label className="scan-box">
      <ScanSign />
      <input
        ref={field}
        value={typed}
        placeholder={say('scan')}
        aria-label={say('scan')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        onChange={({ target }) => change(target.value)}
        onKeyDown={pressed}
      />
      <span className="softer" role="status">
        {say(desk.underWay ? 'sending' : 'ready')}
      </span>
    </label>
  )
}

/** Focused at first, and again when a hand has left nothing in focus. A finger that taps elsewhere calls up no keyboard. */
function useScannerFocus(field: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    if (matchMedia('(pointer: coarse)').matches) return
    const take = () => {
      const nothing = !document.activeElement || document.activeElement === document.body
      if (nothing && !document.querySelector('.ant-drawer-open, dialog[open], :popover-open'))
        field.current?.focus()
    }
    take()
    const later = () => setTimeout(take, 0)
    addEventListener('focusout', later)
    addEventListener('click', later)
    return () => {
      removeEventListener('focusout', later)
      removeEventListener('click', later)
    }
  }, [field])
}

const ScanSign = () => (
  <svg
    viewBox="0 0 24 24"
    width={18}
    height={18}
    fill="none"
    stroke="currentColor"
    strokeWidth={2}
    aria-hidden
  >
    <path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M3 12h18" />
  </svg>
)

/** What was done last, with the way back; or why the scan meant nothing. */
export function LastDone({ desk: { last, trouble, form, undo, underWay } }: { desk: Desk }) {
  const say = useWords(pickListWords)
  if (form.progress.is !== 'idle' && form.progress.is !== 'landed' && form.progress.is !== 'sending')
    return <Notice form={form} />
  if (trouble)
    return (
      <p className="last-done no" role="alert">
        <Sign of="warn" size={16} /> {trouble}
      </p>
    )
  if (!last) return null
  return (
    <div className="last-done">
      <Sign of="check" size={16} />
      <span role="status">
        <b>{last.says}</b>
        <span className="softer">
          <At at={last.at} />
        </span>
      </span>
      {last.undo && (
        <button type="button" className="btn" disabled={underWay} onClick={undo}>
          {say('undo')} <Kbd>Z</Kbd>
        </button>
      )}
    </div>
  )
}
