import { useState, type KeyboardEvent } from 'react'
import { useSearchHits, type Hit } from '../search/useSearchHits.ts'

export type Finder = ReturnType<typeof useFinder>

/** The cars that what is typed may mean, and after them the one that is not on file yet. */
export function useFinder(typed: string, pick: (id: string) => void, fileNew: () => void) {
  const { hits, state, whenKnown } = useSearchHits(typed)
  const [chosen, setChosen] = useState(0)
  const [shut, setShut] = useState(false)
  const cars = carsOf(hits)
  const shown = typed !== '' && !shut
  const take = (at: number, known = cars) => (known[at] ? pick(known[at].id) : fileNew())

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !shown || event.ctrlKey || event.metaKey) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) setChosen((was) => Math.min(cars.length, Math.max(0, was + by)))
    else if (event.key === 'Escape') setShut(true)
    // Pressed before the answer it takes what comes: a quick hand must not file a car twice.
    else if (event.key === 'Enter' && state !== 'failed') whenKnown((known) => take(chosen, carsOf(known)))
    else if (event.key === 'Enter') take(chosen)
    else return
    event.preventDefault()
  }
  const typing = () => {
    setChosen(0)
    setShut(false)
  }
  return { cars, state, chosen, shown, take, pressed, typing }
}

const carsOf = (hits: readonly Hit[]) => hits.flatMap((hit) => (hit.group === 'cars' ? [hit.car] : []))
