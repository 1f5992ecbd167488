import type { InspectionSheet } from '../../domain/pre-inspection/forms.ts'
import type { Drive } from '../../domain/pre-inspection/items.ts'
import { coversOfOneCar } from '../../domain/pre-inspection/kinds.ts'
import type { Refusal } from '../../domain/procedure.ts'
import type { PointGroup } from 'signature_pad'
import { v7 as newId } from 'uuid'
import { storeNow } from '../ui/time.ts'
import type { Start } from './read.ts'
import type { Writer } from './writer.ts'

export type Trouble = {
  readonly refusal?: Refusal
  readonly fields?: readonly string[]
  readonly signIn?: true
}
type Kept = { readonly hash: string; readonly thumbHash: string }

/** One sheet as the tablet holds it. The ids are made once: however often it is sent, it lands once. */
export type Draft = {
  readonly visitId: string
  /** Of the record, and of the act that hands it in. */
  readonly id: string
  readonly key: string
  readonly by: Writer
  readonly start: Start
  readonly sheet: InspectionSheet
  readonly strokes: string
  /** What the customer signed; empty while open. */
  readonly hash: string
  readonly points: readonly PointGroup[]
  readonly step: number
  /** signed: locked, on its way; landed: the counter has it. */
  readonly is: 'open' | 'signed' | 'landed'
  readonly kept: { readonly [photo: string]: Kept }
  readonly trouble?: Trouble | undefined
}

export const blank = (start: Start, by: Writer): Draft => ({
  visitId: start.visitId,
  id: newId(),
  key: newId(),
  by,
  start,
  sheet: blankSheet(start),
  strokes: '',
  hash: '',
  points: [],
  step: 1,
  is: 'open',
  kept: {},
})

/** Begun from the version that stands: all of it is there, and what is different is changed. */
export function again(start: Start, by: Writer): Draft {
  const draft = blank(start, by)
  if (!start.standing) return draft
  const { sheet, photos } = start.standing
  const kept = Object.fromEntries(photos.map(({ id, hash, thumbHash }) => [id, { hash, thumbHash }]))
  const { startedAt, finishedAt, replaces } = draft.sheet
  return { ...draft, kept, sheet: { ...sheet, startedAt, finishedAt, replaces } }
}

const now = () => storeNow().toISOString()

const blankSheet = ({ visitId, drive, sheets, broughtBy, owner }: Start): InspectionSheet => ({
  visitId,
  replaces: sheets.find(({ state }) => state === 'signed')?.id ?? null,
  startedAt: now(),
  finishedAt: now(),
  greeting: { welcomed: null, doorAndCard: null, covers: null },
  coversQuantity: coversOfOneCar,
  drive: drive ?? ('petrol' satisfies Drive),
  plateAgrees: null,
  vin: '',
  vinBy: 'typed',
  answers: {},
  seen: [],
  marks: [],
  photos: [],
  withoutPhotos: '',
  odometerKm: null,
  odometerReason: '',
  fuelEighths: null,
  batteryPercent: null,
  keys: null,
  papers: [],
  valuables: { has: null, items: [], note: '', measure: null, seal: '' },
  customerPresent: null,
  absence: '',
  note: '',
  signer: [broughtBy, owner].find((name) => name !== '' && !name.includes('*')) ?? '',
})

/** Written once more over what stands: the answers stay, the signature does not (S58). */
export const anew = (draft: Draft, start: Start): Draft => ({
  ...draft,
  id: newId(),
  key: newId(),
  start,
  sheet: { ...draft.sheet, replaces: start.sheets.find(({ state }) => state === 'signed')?.id ?? null },
  strokes: '',
  hash: '',
  points: [],
  is: 'open',
  trouble: undefined,
})

/** Whatever is changed after the hand on the glass is signed again; a sheet that is signed is locked (S58). */
export const withSheet = (draft: Draft, patch: Partial<InspectionSheet>): Draft =>
  draft.is === 'open' ? { ...draft, sheet: { ...draft.sheet, ...patch }, strokes: '', points: [] } : draft

/** Photos that have not reached the counter. */
export const waitingPhotos = ({ sheet, kept }: Draft) => sheet.photos.filter(({ id }) => !kept[id])
