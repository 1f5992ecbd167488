import { useSyncExternalStore } from 'react'

export type Language = 'zh-CN' | 'en'

const kept = 'cheyi.language'
const listeners = new Set<() => void>()
let language: Language = read()

export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => language)

/** Which of a pair is spoken: Chinese stands first, English second. */
export const useSide = (): 0 | 1 => (useLanguage() === 'en' ? 1 : 0)

/** The switch keeps the page: everything that speaks is drawn again, nothing is loaded again. */
export function setLanguage(next: Language): void {
  language = next
  document.documentElement.lang = next
  try {
    localStorage.setItem(kept, next)
  } catch {
    // A browser that keeps nothing forgets the language at the next load; the page still speaks it now.
  }
  for (const heard of listeners) heard()
}

function read(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

function subscribe(heard: () => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}

if (typeof document !== 'undefined') document.documentElement.lang = language
