import { sha256 } from '../../domain/pre-inspection/sha256.ts'
import type { PhotoSlot } from '../../domain/pre-inspection/kinds.ts'
import { v7 as newId } from 'uuid'
import { redrawn } from '../ui/redrawn.ts'
import { storeNow } from '../ui/time.ts'
import { withSheet } from './draft.ts'
import { useSyncExternalStore } from 'react'
import { change, draftOf } from './drafts.ts'
import { send } from './outbox.ts'
import { drop, keep } from './shelf.ts'

const longest = 1600
const mostBytes = 12 * 1024 * 1024

type Of = { readonly slot: PhotoSlot; readonly markId: string | null }
export type TooBad = 'unreadable' | 'notKept'

/**
 * Made small, kept on the tablet, and put on the sheet; it goes out by itself. Nothing is signed meanwhile.
 * @returns why not, where it did not work
 */
export async function takePhoto(visitId: string, file: File, of: Of): Promise<TooBad | undefined> {
  count(visitId, 1)
  try {
    return await taken(visitId, file, of)
  } finally {
    count(visitId, -1)
  }
}

const making = new Map<string, number>()
const heard = new Set<() => void>()

/** Photos of a sheet that are being made ready: it is not signed before they are on it. */
export const photosUnderWay = (visitId: string): number => making.get(visitId) ?? 0
export const usePhotosUnderWay = (visitId: string) =>
  useSyncExternalStore(subscribe, () => photosUnderWay(visitId))

function count(visitId: string, by: 1 | -1) {
  making.set(visitId, photosUnderWay(visitId) + by)
  for (const one of heard) one()
}
function subscribe(one: () => void) {
  heard.add(one)
  return () => heard.delete(one)
}

async function taken(visitId: string, file: File, of: Of): Promise<TooBad | undefined> {
  const small = await shrunk(file)
  if (!small) return 'unreadable'
  const id = newId()
  const takenHash = sha256(new Uint8Array(await small.arrayBuffer()))
  try {
    await keep('photos', id, small)
  } catch {
    return 'notKept'
  }
  // Forgotten meanwhile, or handed in.
  if (draftOf(visitId)?.is !== 'open') return void (await drop('photos', id))
  const photo = { id, ...of, takenHash, takenAt: storeNow().toISOString() }
  change(visitId, (draft) =>
    withSheet(draft, { photos: [...draft.sheet.photos.filter((one) => !isSame(one, of)), photo] }),
  )
  void send()
}

/** A slot of the car has one photo, the newest; a mark may have several, and so may what else is photographed. */
const isSame = (one: Of, of: Of) =>
  of.markId === null && of.slot !== 'other' && one.markId === null && one.slot === of.slot

/** Drawn anew: neither the place nor the camera's own data goes any further. */
async function shrunk(file: File): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return undefined
  const small = await redrawn(bitmap, longest, 0.82)
  return small && small.size <= mostBytes ? small : undefined
}
