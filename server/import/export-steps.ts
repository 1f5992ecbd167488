import type { AnswerForm, AskForm } from '../../domain/import/forms.ts'
import { duties } from '../../domain/staff/duties.ts'
import { reading } from '../db.ts'
import { newId } from '../id.ts'
import { FormWrong } from '../refusals.ts'
import { valuesAt } from '../setting/values.ts'
import { step, type Act, type Work } from '../step.ts'
import { exportRequests } from './export-desk.ts'
import { exporterOf } from './export-kind.ts'

/** Asked for with its reason; a short one needs nobody else. */
export const ask = step(exportRequests, 'ask', {
  async facts(_trx, _id, { kind }: AskForm, { actor }: Act) {
    const known = exporter(kind).kind
    return {
      kindTitle: known.title[0],
      kindTitleEn: known.title[1],
      kindBy: known.by.map((duty) => duties[duty]).join('、'),
      kindByEn: known.by.join(', '),
      isYours: known.by.some((duty) => actor.parties.includes(duty)),
    }
  },
  async write(work, id, form: AskForm) {
    const { trx, act } = work
    const rows = await exporter(form.kind).count(reading(trx), act.store)
    const mostRows = (await valuesAt(reading(trx), act.store, act.at))['export.rows']
    await trx
      .insertInto('exportRequest')
      .values({ id, storeId: act.store, ...form, rows, mostRows, askedBy: act.actor.id!, askedAt: act.at })
      .execute()
    if (rows <= mostRows) await beginWork(work, id)
    return { kind: form.kind, form: form.form, rows }
  },
})

function exporter(kind: string) {
  const found = exporterOf(kind)
  if (!found) throw new FormWrong([{ path: ['kind'], message: '没有这种清单' }])
  return found
}

export const agree = step(exportRequests, 'agree', {
  async write(work, id, form: AnswerForm) {
    await answered(work, id, form)
    await beginWork(work, id)
  },
})
export const refuse = step(exportRequests, 'refuse', { write: answered })

async function answered({ trx, act }: Work, id: string, { answer }: AnswerForm) {
  await trx
    .updateTable('exportRequest')
    .set({ answer, answeredBy: act.actor.id })
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .execute()
}

export const forgetWork = 'exportRequest.forget'
/** How long a made file stays. */
export const keptMs = 24 * 3_600_000

/** The file is there; after a day nobody fetches it any more. */
export const make = step(exportRequests, 'make', {
  async write({ trx, act }, id, { fileHash, fileBytes }: { fileHash: string; fileBytes: number }) {
    await trx
      .updateTable('exportRequest')
      .set({ fileHash, fileBytes, madeAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    const at = new Date(act.at.getTime() + keptMs)
    await trx
      .insertInto('due')
      .values(
        ['exportRequest.lapse', forgetWork].map((kind) => ({
          id: newId(),
          storeId: act.store,
          kind,
          subjectId: id,
          at,
        })),
      )
      .execute()
  },
})

export const fetch = step(exportRequests, 'fetch', {
  async write({ trx, act }, id) {
    await trx
      .updateTable('exportRequest')
      .set({ fetchedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

export const lapse = step(exportRequests, 'lapse', {})

const beginWork = ({ trx, act }: Work, id: string) =>
  trx
    .insertInto('due')
    .values({ id: newId(), storeId: act.store, kind: 'exportRequest.work', subjectId: id, at: act.at })
    .execute()
