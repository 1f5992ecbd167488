import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useSearchHits, type Hit } from './useSearchHits.ts'

/** What is typed, what is found, and which of it the arrows stand on. */
export function useSearchBox() {
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(0)
  const { hits, state, whenKnown } = useSearchHits(typed)

  const leave = () => {
    setOpen(false)
    setTyped('')
    setChosen(0)
    field.current?.blur()
  }
  const go = (hit: Hit) => {
    leave()
    void navigate({ to: hit.to })
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave()
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      setChosen((was) => Math.min(hits.length - 1, Math.max(0, was + by)))
    }
    if (event.key === 'Enter') whenKnown((known) => known.length > 0 && go(known[chosen] ?? known[0]!))
  }
  const type = (text: string) => {
    setTyped(text)
    setChosen(0)
    setOpen(true)
  }
  return { field, typed, type, setOpen, chosen, hits, state, go, pressed, shown: open && typed.trim() !== '' }
}
