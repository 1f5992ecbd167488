import { useSyncExternalStore } from 'react'
import { Sign } from './Sign.tsx'
import './toast.css'

type Told = { readonly id: number; readonly says: string }

let told: readonly Told[] = []
let last = 0
const listeners = new Set<() => void>()

/** What has just landed, said for a moment and read aloud once. A no stays where it belongs instead. */
export function toast(says: string): void {
  const one = { id: ++last, says }
  put([...told, one])
  setTimeout(() => put(told.filter((known) => known !== one)), 2600)
}

export function Toasts() {
  const shown = useSyncExternalStore(
    (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    () => told,
  )
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ id, says }) => (
        <p key={id}>
          <Sign of="check" /> {says}
        </p>
      ))}
    </div>
  )
}

function put(next: readonly Told[]): void {
  told = next
  for (const heard of listeners) heard()
}
