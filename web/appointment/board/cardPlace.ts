import { useLayoutEffect, useRef } from 'react'

const marginPx = 12
type Near = { readonly x: number; readonly y: number } | string

/** Puts a card beside a point or an element, wholly on the page; under a hand it never lies. */
export function useCardPlace(near: Near, changes: unknown) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const own = card.current
    if (!own) return
    const target =
      typeof near === 'string' ? document.querySelector(near)?.getBoundingClientRect() : undefined
    const { x, y } = typeof near === 'string' ? { x: innerWidth / 2, y: innerHeight / 3 } : near
    const { left, right, top, bottom } = target ?? {
      left: x - 20,
      right: x + 20,
      top: y - 20,
      bottom: y + 20,
    }
    const { width, height } = own.getBoundingClientRect()
    const below = bottom + marginPx
    const above = top - marginPx - height
    const fitsBelow = below + height < innerHeight - marginPx
    const at = fitsBelow ? below : Math.max(marginPx, above)
    const covers = at < bottom && at + height > top
    const beside = covers
      ? right + marginPx + width < innerWidth
        ? right + marginPx
        : left - marginPx - width
      : left
    own.style.left = `${Math.max(marginPx, Math.min(beside, innerWidth - width - marginPx))}px`
    own.style.top = `${at}px`
  }, [near, changes])
  return card
}
