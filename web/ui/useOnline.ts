import { useSyncExternalStore } from 'react'

export const useOnline = (): boolean =>
  useSyncExternalStore(
    (heard) => {
      window.addEventListener('online', heard)
      window.addEventListener('offline', heard)
      return () => {
        window.removeEventListener('online', heard)
        window.removeEventListener('offline', heard)
      }
    },
    () => navigator.onLine,
  )
