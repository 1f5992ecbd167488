import { Busy, FieldsWrong, Refused, SignedOut, Unknown } from '../answers.ts'
import { answer, api } from '../api.ts'
import { readMe } from '../readMe.ts'
import { waitingPhotos, type Draft } from './draft.ts'
import { allDrafts, bringBack, change, draftOf, settled } from './drafts.ts'
import { meRead } from './read.ts'
import { kept as onShelf, drop } from './shelf.ts'
import { isOf } from './writer.ts'

const everyMs = 10_000
let busy = false
let again = false

/** From the start of the page on: whatever waits goes out when there is a line, however often it takes. */
export async function startOutbox(): Promise<void> {
  await bringBack()
  addEventListener('online', () => void send())
  setInterval(() => void send(), everyMs)
  // Nothing goes out before it is known who holds the tablet.
  meRead.subscribe(() => void send())
}

/** Photos first, then the sheet: in turn, so that two wake-ups never hand in the same thing side by side. */
export async function send(): Promise<void> {
  again = true
  if (busy) return
  busy = true
  try {
    while (again) {
      again = false
      for (const visitId of waiting()) await sendOne(visitId)
    }
  } finally {
    busy = false
  }
}

const waiting = () =>
  [...allDrafts().values()]
    .filter((draft) => draft.is === 'signed' || (draft.is === 'open' && waitingPhotos(draft).length > 0))
    .filter(({ trouble }) => !trouble?.refusal && !trouble?.fields)
    .filter((draft) => isOf(draft, meRead.got().data))
    .map(({ visitId }) => visitId)

async function sendOne(visitId: string): Promise<void> {
  if (!navigator.onLine) return
  try {
    for (const { id } of waitingPhotos(draftOf(visitId)!)) await sendPhoto(visitId, id)
    const draft = draftOf(visitId)
    if (draft?.is === 'signed') await handIn(draft)
  } catch (error) {
    troubled(visitId, error)
  }
}

async function sendPhoto(visitId: string, id: string) {
  const body = await onShelf<Blob>('photos', id)
  if (!body) return
  const got = await answer<{ hash: string; thumbHash: string }>(
    fetch(`/api/visits/${visitId}/photos`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    }),
  )
  change(visitId, (draft) => ({ ...draft, kept: { ...draft.kept, [id]: got }, trouble: undefined }))
}

/** Only for him who filled it in: at another page of this browser somebody else may have signed in (S50). */
async function handIn(draft: Draft) {
  if (!isOf(draft, await readMe())) return meRead.again()
  const { visitId, id, key, by, sheet, strokes, kept, hash } = draft
  const photos = sheet.photos.flatMap((photo) =>
    kept[photo.id] ? [{ id: photo.id, ...kept[photo.id]! }] : [],
  )
  const sent = {
    param: { id },
    header: { 'idempotency-key': key },
    json: { by: by.id, sheet, hash, strokes, kept: photos },
  }
  await settled()
  const step = api['pre-inspections'][':id']
  await answer(sheet.replaces === null ? step.record.$post(sent) : step.renew.$post(sent))
  change(visitId, (now) => ({ ...now, is: 'landed', trouble: undefined }))
  for (const photo of sheet.photos) await drop('photos', photo.id).catch(() => {})
}

/** No answer is no trouble: it goes out again. A no is told on the sheet, and stays there until somebody acts. */
function troubled(visitId: string, error: unknown) {
  if (error instanceof Unknown || error instanceof Busy) return
  if (error instanceof Refused && error.refusal.because === 'sheet_is_handed_in_by_its_writer')
    return meRead.again()
  const trouble =
    error instanceof Refused
      ? { refusal: error.refusal }
      : error instanceof FieldsWrong
        ? { fields: Object.values(error.fields) }
        : error instanceof SignedOut
          ? { signIn: true as const }
          : undefined
  if (trouble) change(visitId, (draft) => ({ ...draft, trouble }))
}
