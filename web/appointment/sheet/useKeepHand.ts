import { useEffect, useRef } from 'react'

/** Who waits at a list that was still looked for finds the hand on what was chosen in it. */
export function useKeepHand() {
  const list = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const here = document.activeElement
    const isLost = here === document.body || here === list.current
    if (isLost && list.current?.closest('.call-step')?.classList.contains('now'))
      list.current.querySelector<HTMLElement>('input:checked')?.focus()
  })
  return list
}
