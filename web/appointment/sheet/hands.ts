import type { KeyboardEvent } from 'react'

/** The call in its order. */
export const steps = ['who', 'words', 'work', 'time', 'told', 'readBack'] as const
export type StepName = (typeof steps)[number]

export const sectionId = (step: StepName) => `call-${step}`

/** To where the hand begins in a step: its chosen radio, or its first field. */
export function goTo(step: StepName): void {
  const section = document.getElementById(step === 'readBack' ? footId : sectionId(step))
  const field =
    section?.querySelector<HTMLElement>('[data-first] input:checked') ??
    section?.querySelector<HTMLElement>('[data-first]')
  field?.focus({ preventScroll: true })
  document.getElementById(sectionId(step))?.scrollIntoView({ block: 'nearest' })
  if (field instanceof HTMLInputElement && field.type === 'text') field.select()
}

/** The button of the read-back stands in the foot, always in sight. */
export const footId = 'call-foot'
export const stepOf = (field: Element): StepName | undefined =>
  field.closest(`#${footId}`) ? 'readBack' : steps.find((step) => field.closest(`#${sectionId(step)}`))

/** One hand: Enter moves on, Esc back. A field that must be filled is not passed over while it is empty. */
export function handsOn(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target as HTMLElement
  const step = stepOf(from)
  if (!step || event.defaultPrevented || event.nativeEvent.isComposing || isChord(event)) return
  const at = steps.indexOf(step)
  if (event.key === 'Escape' && at > 0) {
    event.preventDefault()
    goTo(steps[at - 1]!)
  }
  if (event.key !== 'Enter' || event.shiftKey || from.closest('button, a, summary')) return
  event.preventDefault()
  // The times are still looked for: what comes next would be told without one.
  if (from.matches('[data-wait]')) return
  const wanting = [...document.querySelectorAll<HTMLInputElement>(`#${sectionId(step)} [data-need]`)]
  const next = wanting.find((field) => field !== from && field.value.trim() === '' && !field.disabled)
  if (next) next.focus()
  else if (at + 1 < steps.length) goTo(steps[at + 1]!)
}

const isChord = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey
