import { useLayoutEffect, useRef } from 'react'

const marginPx = 12
type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>
type Near = { readonly x: number; readonly y: number } | string

/** Puts a card beside a point or an element, wholly on the page, whenever it is drawn; over a hand it never lies. */
export function useCardPlace(near: Near) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const own = card.current
    if (!own) return
    const { left, top } = besides(edgesOf(near), own.getBoundingClientRect())
    own.style.left = `${left}px`
    own.style.top = `${top}px`
  })
  return card
}

/** A point is as wide as a hand. */
function edgesOf(near: Near): Edges {
  const found = typeof near === 'string' ? document.querySelector(near)?.getBoundingClientRect() : undefined
  if (found) return found
  const { x, y } = typeof near === 'string' ? { x: innerWidth / 2, y: innerHeight / 3 } : near
  return { left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 }
}

/** Below where there is room, else above, else to the side. */
function besides({ left, right, top, bottom }: Edges, { width, height }: DOMRect) {
  const below = bottom + marginPx
  const at = below + height < innerHeight - marginPx ? below : Math.max(marginPx, top - marginPx - height)
  const covers = at < bottom && at + height > top
  const side = right + marginPx + width < innerWidth ? right + marginPx : left - marginPx - width
  const across = Math.min(covers ? side : left, innerWidth - width - marginPx)
  return { left: Math.max(marginPx, across), top: at }
}
