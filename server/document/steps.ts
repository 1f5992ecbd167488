import type { DocumentKind } from '../../domain/document/procedure.ts'
import { alone } from '../alone.ts'
import { newId } from '../id.ts'
import { step, type Work } from '../step.ts'
import { documents } from './desk.ts'

export const fileWork = 'document.file'

type AwaitForm = {
  readonly workOrderId: string
  readonly kind: DocumentKind
  readonly quotationId: string | null
}

/**
 * Called where something is sent or signed: the paper is made after the act has landed, by any process, so that no
 * customer waits for it and none is lost. It is a whole of its own: that it was filed changes nobody's draft.
 */
export const awaitPaper = (work: Work, form: AwaitForm) => awaited(alone(work), newId(), form)

const awaited = step(documents, 'await', {
  async write({ trx, act }: Work, id, { workOrderId, kind, quotationId }: AwaitForm) {
    await trx
      .with('due', (db) =>
        db
          .insertInto('due')
          .values({ id: newId(), storeId: act.store, kind: fileWork, subjectId: id, at: act.at }),
      )
      .insertInto('document')
      .values({ id, storeId: act.store, workOrderId, kind, quotationId, askedAt: act.at })
      .execute()
  },
})

export const file = step(documents, 'file', {
  async write({ trx, act }, id, { fileHash, fileBytes }: { fileHash: string; fileBytes: number }) {
    await trx
      .updateTable('document')
      .set({ fileHash, fileBytes, filedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    return { fileHash }
  },
})
