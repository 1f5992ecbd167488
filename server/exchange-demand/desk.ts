import { sql } from 'kysely'
import type { Wish } from '../../domain/exchange-demand/forms.ts'
import { exchangeDemand } from '../../domain/exchange-demand/procedure.ts'
import { desk } from '../step.ts'

export const exchangeDemands = desk(exchangeDemand, (db, id, { store, at }) =>
  db
    .selectFrom('exchangeDemand as d')
    .innerJoin('store as t', 't.id', 'd.storeId')
    .where('d.storeId', '=', store)
    .where('d.id', '=', id)
    .select(['d.state', 'd.finishDay'])
    .select([
      sql<Wish>`d.wish`.as('wish'),
      sql<string>`(${at}::timestamptz at time zone t.time_zone)::date::text`.as('today'),
    ])
    .executeTakeFirst(),
)
