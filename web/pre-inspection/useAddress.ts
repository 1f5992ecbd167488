import { useSyncExternalStore } from 'react'

/** Two pages, the list and one sheet: no router for that. */
export const useAddress = (): string | undefined =>
  useSyncExternalStore(
    (heard) => {
      addEventListener('popstate', heard)
      return () => removeEventListener('popstate', heard)
    },
    () => location.pathname.split('/')[2] || undefined,
  )

export function goTo(visitId?: string): void {
  history.pushState(null, '', visitId ? `/inspect/${visitId}` : '/inspect')
  dispatchEvent(new PopStateEvent('popstate'))
  scrollTo({ top: 0 })
}
