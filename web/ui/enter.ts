import type { KeyboardEvent } from 'react'

/** What a hand goes along with Enter. */
export const fields = [
  'input:not([type=hidden])',
  'select',
  'textarea',
  '[role=combobox]:not([aria-disabled=true])',
]
  .map((field) => `${field}:not(:disabled)`)
  .join()

/** Enter moves on to the next field, from the last one to the button; Ctrl Enter hands in from anywhere. */
export function enterMovesOn(pressed: KeyboardEvent<HTMLFormElement>, submit: () => void): void {
  if (pressed.key !== 'Enter' || pressed.nativeEvent.isComposing) return
  if (pressed.ctrlKey || pressed.metaKey) {
    pressed.preventDefault()
    submit()
    return
  }
  const from = pressed.target as HTMLElement
  if (from instanceof HTMLTextAreaElement || from.closest('button, a')) return
  // An open list of choices takes Enter for itself.
  if (from.getAttribute('aria-expanded') === 'true') return
  pressed.preventDefault()
  const form = pressed.currentTarget
  const all = [...form.querySelectorAll<HTMLElement>(fields)].filter((one) => one.offsetParent !== null)
  const next = all.slice(all.indexOf(from) + 1).find((one) => !isSameChoice(one, from))
  ;(next ?? form.querySelector<HTMLElement>('[type=submit]'))?.focus()
}

/** The radio buttons of one choice are one field: arrows move among them. */
const isSameChoice = (one: HTMLElement, from: HTMLElement) =>
  one instanceof HTMLInputElement &&
  from instanceof HTMLInputElement &&
  from.type === 'radio' &&
  one.type === 'radio' &&
  one.name === from.name
