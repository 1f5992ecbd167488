import { z } from 'zod'
import type { Sent } from '../file-route.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { exportRequests } from './export-desk.ts'
import { exporterOf, exporters } from './export-kind.ts'

export const exportsQuery = z.strictObject({
  cursor: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

/** What was asked for, by whom and why, who agreed, and when it was fetched: the log of what has left the house. */
export async function exportsPage(asked: Asked<z.output<typeof exportsQuery>>) {
  const { db, store, query, actor } = asked
  const rows = await db
    .selectFrom('exportRequest as x')
    .innerJoin('staff as s', 's.id', 'x.askedBy')
    .leftJoin('staff as a', 'a.id', 'x.answeredBy')
    .where('x.storeId', '=', store)
    .$if(query.cursor !== undefined, (qb) => qb.where('x.askedAt', '<', new Date(query.cursor!)))
    .orderBy('x.askedAt', 'desc')
    .limit(query.limit + 1)
    .select([
      'x.id',
      'x.kind',
      'x.form',
      'x.reason',
      'x.rows',
      'x.mostRows',
      'x.state',
      'x.askedAt',
      'x.askedBy',
    ])
    .select(['x.answer', 'x.madeAt', 'x.fetchedAt', 'x.fileBytes', 's.name as asker', 'a.name as answeredBy'])
    .execute()
  const page = rows.slice(0, query.limit)
  return {
    rows: await Promise.all(
      page.map(async ({ askedBy, ...row }) => ({
        ...row,
        isMine: askedBy === actor.id,
        kindTitle: exporterOf(row.kind)?.kind.title ?? ([row.kind, row.kind] as const),
        steps: await stepsOf(db, exportRequests, row.id, asked),
      })),
    ),
    next: rows.length > query.limit ? page.at(-1)!.askedAt.toISOString() : null,
    kinds: exporters.map(({ kind: { name, title } }) => ({ name, title })),
  }
}

const minutesToFetch = 10

/** By the asker alone, in the minutes after he has taken the step: once, however the network behaves. */
export async function exportedFile({ db, store, id, at, actor, house }: Asked<unknown>): Promise<Sent> {
  const row = await db
    .selectFrom('exportRequest')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .where('askedBy', '=', actor.id)
    .where('state', '=', 'fetched')
    .where('fetchedAt', '>', new Date(at.getTime() - minutesToFetch * 60_000))
    .select(['fileHash', 'form', 'kind', 'madeAt'])
    .executeTakeFirst()
  if (!row?.fileHash) throw new NotFound('exportRequest')
  const day = row.madeAt!.toISOString().slice(0, 10)
  return {
    body: house.files.read(row.fileHash),
    type:
      row.form === 'csv'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: `车驿-${exporterOf(row.kind)?.kind.title[0] ?? row.kind}-${day}.${row.form}`,
  }
}
