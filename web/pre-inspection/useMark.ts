import { useSyncExternalStore } from 'react'

let selected: string | undefined
const listeners = new Set<() => void>()

/** The mark under the hands: the picture and the list beside it speak of the same one. */
export function useMark() {
  const now = useSyncExternalStore(
    (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    () => selected,
  )
  return [now, select] as const
}

function select(id: string | undefined) {
  selected = id
  for (const heard of listeners) heard()
}
