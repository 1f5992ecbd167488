import { useEffect, useRef, type RefObject } from 'react'

/** Fields rest while a form is under way, and a resting field loses the hand: it is given back. */
export function useKeptFocus(page: RefObject<HTMLElement | null>, busy: boolean): void {
  const held = useRef<Element>(null)
  useEffect(() => {
    const keep = ({ target }: FocusEvent) => (held.current = target as Element)
    const here = page.current
    here?.addEventListener('focusin', keep)
    return () => here?.removeEventListener('focusin', keep)
  }, [page])
  useEffect(() => {
    const last = held.current
    if (busy || document.activeElement !== document.body) return
    if (last instanceof HTMLElement && last.isConnected) last.focus()
  }, [busy])
}

/** What is to be mended first is where the hand goes. */
export function useHandAtWrong(
  page: RefObject<HTMLElement | null>,
  errors: { readonly [path: string]: string },
): void {
  const wrong = Object.keys(errors).join()
  useEffect(() => {
    if (wrong) page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [page, wrong])
}
