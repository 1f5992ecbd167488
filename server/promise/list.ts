import { sql } from 'kysely'
import type { Cause, Consent } from '../../domain/promise/forms.ts'
import type { Asked } from '../route.ts'
import { standings } from './standing.ts'

export type PromiseRow = {
  readonly id: string
  readonly quotation: { readonly version: number; readonly kind: string } | null
  readonly promisedAt: Date | null
  readonly saidAt: Date
  readonly by: string | null
  readonly byEn: string | null
  readonly cause: Cause | null
  readonly note: string
  readonly consentHow: Consent | null
  readonly consentBy: string
  readonly agreedAt: Date | null
  readonly droppedAt: Date | null
}

/** Every hour that was promised on an order, oldest first, and how the one that stands is kept (S68). */
export async function promisesOf({ db, store, at, id }: Pick<Asked<unknown>, 'db' | 'store' | 'at' | 'id'>) {
  const { rows } = await sql<PromiseRow>`
    select x.id, x.promised_at, x.said_at, s.name as by, s.name_en as by_en, x.cause, x.note, x.consent_how,
      x.consent_by, x.agreed_at, x.dropped_at,
      case when q.id is null then null else json_build_object('version', q.version, 'kind', q.kind) end as quotation
    from promise x left join quotation q on q.store_id = x.store_id and q.id = x.quotation_id
    left join staff s on s.id = x.said_by
    where x.store_id = ${store} and x.work_order_id = ${id} order by x.said_at, x.id`.execute(db as never)
  const [stake] = await standings(db, { store, at }, { orderId: id })
  const talk = rows.find((row) => row.quotation === null && row.agreedAt === null && row.droppedAt === null)
  return {
    rows,
    /** 'negotiating': another hour is talked about, and the old one still stands. */
    is: talk ? ('negotiating' as const) : ('standing' as const),
    talk: talk ?? null,
    standing: stake
      ? {
          risk: stake.standing.risk,
          readyAt: new Date(stake.standing.readyAt),
          lateMinutes: stake.standing.lateMinutes,
          leftMinutes: stake.leftMinutes,
          finishMinutes: stake.finishMinutes,
          partAt: stake.partAt === null ? null : new Date(stake.partAt),
          partIsUntold: stake.partIsUntold,
          plannedUntil: stake.plannedUntil === null ? null : new Date(stake.plannedUntil),
        }
      : null,
  }
}
