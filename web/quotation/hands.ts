import type { KeyboardEvent } from 'react'

export const findId = 'quotation-find'
export const promiseId = 'quotation-promise'
const onPaper = '.qt-lines .input:not(:disabled)'

const go = (id: string) => document.getElementById(id)?.focus()
export const goToFind = () => go(findId)

/** The field of the promise, and where nothing is promised yet, the first of the usual times. */
export function goToPromise(): void {
  const first = document.querySelector<HTMLElement>('.qt-quick button:not(:disabled)')
  const field = document.getElementById(promiseId) as HTMLInputElement | null
  if (first && field?.value === '') first.focus()
  else field?.focus()
}

/** The line that was added last, or stands last. */
export function goToLine(id: string | undefined, field = '[data-field="figure"]'): void {
  const lines = document.querySelectorAll<HTMLElement>(id ? `[data-line="${id}"]` : '[data-line]')
  const input = [...lines].at(-1)?.querySelector<HTMLInputElement>(field)
  input?.focus()
  input?.select()
}

export const lineInHand = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset['line']

/** Enter goes on to the next field and from the last one to the catalogue; up and down stay in the column. */
export function alongLines(pressed: KeyboardEvent<HTMLElement>): void {
  const from = pressed.target as HTMLElement
  if (pressed.nativeEvent.isComposing || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return
  if (!from.matches('.input')) return
  const all = [...document.querySelectorAll<HTMLElement>(onPaper)]
  if (pressed.key === 'Enter') {
    pressed.preventDefault()
    const next = all[all.indexOf(from) + 1]
    if (next) take(next)
    else goToFind()
  }
  const by = { ArrowDown: 1, ArrowUp: -1 }[pressed.key]
  if (by === undefined || from instanceof HTMLSelectElement) return
  const column = all.filter((one) => one.dataset['field'] === from.dataset['field'])
  const next = column[column.indexOf(from) + by]
  if (!next && by < 0) return
  pressed.preventDefault()
  if (next) take(next)
  else goToFind()
}

function take(field: HTMLElement): void {
  field.focus()
  if (field instanceof HTMLInputElement) field.select()
}
