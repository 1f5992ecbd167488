import { useSyncExternalStore } from 'react'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (heard) => {
      const media = matchMedia(query)
      media.addEventListener('change', heard)
      return () => media.removeEventListener('change', heard)
    },
    () => matchMedia(query).matches,
  )
}

/** Cards instead of tables, sheets over the whole page. */
export const useIsPhone = (): boolean => useMedia('(max-width: 700px)')
