import { useRef, useState, type PointerEvent } from 'react'
import { useKeys } from '../ui/keys.ts'
import { shiftWords } from '../words/shifts.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { keyOf, type Place } from './cells.ts'

export type Drag = {
  readonly from: Place
  readonly onto: Place | undefined
  readonly copies: boolean
  readonly x: number
  readonly y: number
}
export type DragHandlers = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerCancel: () => void
}

const slackPx = 6

/** A cell under the mouse until it is dropped; a finger scrolls and opens instead. */
export function useDrag(drop: (from: Place, onto: Place, copies: boolean) => void) {
  const say = useWords(shiftWords)
  const sayUi = useWords(uiWords)
  const begun = useRef<{ place: Place; x: number; y: number }>(undefined)
  const [drag, setDrag] = useState<Drag>()
  const end = () => {
    begun.current = undefined
    setDrag(undefined)
  }
  useKeys(say('grid'), { Escape: [sayUi('cancel'), end] }, { on: drag !== undefined })
  const at = (
    { clientX: x, clientY: y, ctrlKey, metaKey, altKey }: PointerEvent<HTMLElement>,
    from: Place,
  ): Drag => {
    const onto = placeAt(document.elementFromPoint(x, y))
    return {
      from,
      onto: onto && keyOf(onto) !== keyOf(from) ? onto : undefined,
      copies: ctrlKey || metaKey || altKey,
      x,
      y,
    }
  }
  const handlers: DragHandlers = {
    onPointerDown: (event) => {
      const place = placeAt(event.target)
      if (place && event.pointerType !== 'touch' && event.button === 0)
        begun.current = { place, x: event.clientX, y: event.clientY }
    },
    onPointerMove: (event) => {
      const from = begun.current
      if (!from) return
      if (!drag) {
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < slackPx) return
        event.currentTarget.setPointerCapture(event.pointerId)
      }
      setDrag(at(event, from.place))
    },
    onPointerUp: (event) => {
      const dropped = drag && begun.current && at(event, begun.current.place)
      end()
      if (dropped?.onto) drop(dropped.from, dropped.onto, dropped.copies)
    },
    onPointerCancel: end,
  }
  return { drag, handlers }
}

/** The day that something on the page belongs to. */
export function placeAt(target: EventTarget | null): Place | undefined {
  const cell =
    target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined
  const [staffId, day] = cell?.split(' ') ?? []
  return staffId && day ? { staffId, day } : undefined
}
