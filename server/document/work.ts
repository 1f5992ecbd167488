import type { Reader } from '../db.ts'
import { holdOne, type Failed } from '../due.ts'
import { newId } from '../id.ts'
import { limits } from '../limits.ts'
import { perform, type House } from '../perform.ts'
import { NotFound } from '../refusals.ts'
import { addOnSheet, orderSheet, quotationSheet } from './papers.ts'
import { pdfOf } from './pdf.ts'
import { file, fileWork } from './steps.ts'

/** Makes one paper that is waited for and keeps its bytes. @returns whether there was one */
export async function fileOnePaper(house: House): Promise<boolean> {
  const hold = await holdOne(house, fileWork)
  if (!hold) return false
  try {
    const { store, subject: id } = hold
    const paper = await awaitedOf(house, store, id)
    if (!paper) throw new NotFound('document')
    if (paper.state === 'awaited') {
      const at = house.clock.now()
      const sheet = await house.db.read(store, (db) => sheetOf({ db, store }, paper))
      const kept = await house.files.keep(await pdfOf(sheet), limits.fileBytes)
      const act = { id: newId(), at, store, actor: { id: null, parties: ['clock'] } }
      await perform(house, act, file, id, { fileHash: kept.hash, fileBytes: kept.bytes })
    }
    await hold.done()
  } catch (error) {
    await hold.letGo(limits.againMs)
    throw error
  }
  return true
}

type Paper = { readonly kind: string; readonly workOrderId: string; readonly quotationId: string | null }

function sheetOf(of: { db: Reader; store: string }, { kind, workOrderId, quotationId: version }: Paper) {
  const quotationId = version!
  if (kind === 'quotation') return quotationSheet({ ...of, id: quotationId })
  return (kind === 'addOn' ? addOnSheet : orderSheet)({ ...of, id: workOrderId, quotationId })
}

const awaitedOf = (house: House, store: string, id: string) =>
  house.db.read(store, (db) =>
    db
      .selectFrom('document')
      .where('storeId', '=', store)
      .where('id', '=', id)
      .select(['state', 'kind', 'workOrderId', 'quotationId'])
      .executeTakeFirst(),
  )

/** Runs until stopped. */
export function watchPapers(house: House, failed: Failed) {
  const stop = new AbortController()
  let at: Promise<void> | undefined
  const round = async () => {
    while (!stop.signal.aborted && (await fileOnePaper(house)));
  }
  const timer = setInterval(() => {
    at ??= round()
      .catch(failed)
      .finally(() => (at = undefined))
  }, limits.dueEveryMs)
  return async () => {
    clearInterval(timer)
    stop.abort()
    await at
  }
}
