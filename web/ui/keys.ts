import { useEffect, useRef, useSyncExternalStore } from 'react'

export type KeyMap = {
  /** `n`, `?`, `Ctrl+Enter`, `F2`, `ArrowDown`: as it is pressed; letters in small. */
  readonly [key: string]: readonly [says: string, does: (pressed: KeyboardEvent) => void]
}
/** Changed in place, so that drawing a page again does not put its keys above those of the sheet on it. */
type Layer = { title: string; keys: KeyMap; readonly inSheet: boolean }
type How = {
  on?: boolean /** Of a drawer or dialog: while one covers the page, the page's keys rest. */
  inSheet?: boolean
}

let layers: readonly Layer[] = []
const listeners = new Set<() => void>()

/** The keys of a page or sheet while it stands. The last to come is asked first; `?` lists them all. */
export function useKeys(title: string, keys: KeyMap, { on = true, inSheet = false }: How = {}): void {
  const layer = useRef<Layer>({ title, keys, inSheet })
  useEffect(() => {
    const other = Object.keys(keys).join() !== Object.keys(layer.current.keys).join()
    layer.current.title = title
    layer.current.keys = keys
    // The list of keys is drawn again when one comes or goes.
    if (other) change([...layers])
  })
  useEffect(() => {
    const mine = layer.current
    if (!on) return
    change([...layers, mine])
    return () => change(layers.filter((one) => one !== mine))
  }, [on])
}

export const useKeyList = (): readonly Layer[] =>
  useSyncExternalStore(
    (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    () => layers,
  )

/** Returns whether some layer took the key. */
export function press(pressed: KeyboardEvent): boolean {
  const name = nameOf(pressed)
  if (pressed.isComposing || pressed.defaultPrevented) return false
  if (isTyping(pressed.target) && !worksWhileTyping(name)) return false
  const covered = document.querySelector(covers) !== null
  const layer = layers.findLast(({ keys, inSheet }) => name in keys && (inSheet || !covered))
  if (!layer) return false
  pressed.preventDefault()
  layer.keys[name]![1](pressed)
  return true
}

/** What lies over the page and answers for the keys itself. */
const covers = 'dialog[open], :popover-open, .ant-drawer-open, [role="dialog"][aria-modal="true"]'

export function nameOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  const plain = key.length === 1 ? key.toLowerCase() : key
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${plain === ' ' ? 'Space' : plain}`
}

const worksWhileTyping = (name: string) => /^(Ctrl\+|Alt\+|F\d+$)/.test(name)

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="combobox"],[role="listbox"]')) return true
  const plain = target instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(target.type)
  return !plain && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

function change(next: readonly Layer[]): void {
  layers = next
  for (const heard of listeners) heard()
}
