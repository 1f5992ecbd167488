import { useSyncExternalStore } from 'react'
import { waitingPhotos, type Draft } from './draft.ts'
import { allOf, drop, keep } from './shelf.ts'

let drafts: ReadonlyMap<string, Draft> = new Map()
let isKept = true
const listeners = new Set<() => void>()

/** What the tablet has kept from before is there before the first page is drawn. */
export async function bringBack(): Promise<void> {
  const found = await allOf<Draft>('drafts').catch(() => [])
  put(new Map(found.map((draft) => [draft.visitId, draft])))
}

export const draftOf = (visitId: string): Draft | undefined => drafts.get(visitId)
export const allDrafts = () => drafts
export const useDraftOf = (visitId: string) => useSyncExternalStore(subscribe, () => drafts.get(visitId))
export const useDrafts = () => useSyncExternalStore(subscribe, () => drafts)
/** False: this browser keeps nothing (a private window, a full disk); the page says so. */
export const useIsKept = () => useSyncExternalStore(subscribe, () => isKept)

/** After every tap: in memory at once, on the tablet a moment later, in the order of the taps. */
export function change(visitId: string, next: Draft | ((draft: Draft) => Draft)): void {
  const now = typeof next === 'function' ? drafts.get(visitId) && next(drafts.get(visitId)!) : next
  if (!now) return
  put(new Map(drafts).set(visitId, now))
  queue = queue
    .then(() => keep('drafts', visitId, now))
    .then(
      () => tellKept(true),
      () => tellKept(false),
    )
}

let queue: Promise<unknown> = Promise.resolve()
/** Resolves when all that was tapped before is on the tablet. */
export const settled = () => queue

export async function forget(visitId: string): Promise<void> {
  const gone = drafts.get(visitId)
  const rest = new Map(drafts)
  rest.delete(visitId)
  put(rest)
  await queue
  await drop('drafts', visitId).catch(() => {})
  for (const { id } of gone?.sheet.photos ?? []) await drop('photos', id).catch(() => {})
}

export const countWaiting = (drafts: readonly Draft[]) =>
  drafts.reduce((sum, draft) => sum + (draft.is === 'landed' ? 0 : waitingPhotos(draft).length), 0)

function tellKept(is: boolean) {
  if (is === isKept) return
  isKept = is
  tell()
}
function put(next: ReadonlyMap<string, Draft>) {
  drafts = next
  tell()
}
function tell() {
  for (const heard of listeners) heard()
}
function subscribe(heard: () => void) {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
