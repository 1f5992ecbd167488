import { useEffect } from 'react'
import type { CallForm } from './useCall.ts'

/** When something new is wrong, the hand goes to the first field that is. */
export function useWrongInSight({ errors }: CallForm): void {
  const wrong = Object.keys(errors).join()
  useEffect(() => {
    if (wrong === '') return
    const field = document.querySelector<HTMLElement>('.call [aria-invalid="true"]')
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  }, [wrong])
}
