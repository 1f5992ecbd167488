import { sql } from 'kysely'

/** 工单 GD, 报价单 BJ, 结算单 JS, 出门证 CM, 退换要求 TH, 预约 YY, 请购单 QG, 料单 LD, 预检表 YJ. */
export type Series = 'GD' | 'BJ' | 'JS' | 'CM' | 'TH' | 'YY' | 'QG' | 'LD' | 'YJ'

/**
 * The next short number of a store's series, as SQL that a `with` clause can hold: GD-261123-0042. The day is the
 * store's own. Two acts that want one wait for each other, so there are no gaps and no doubles.
 */
export const nextNumber = (store: string, series: Series, at: Date) => sql<{ number: string }>`
  insert into number_series (store_id, kind, day, last)
  select id, ${series}, (${at}::timestamptz at time zone time_zone)::date, 1 from store where id = ${store}
  on conflict (store_id, kind, day) do update set last = number_series.last + 1
  returning ${series} || '-' || to_char(day, 'YYMMDD') || '-' || lpad(last::text, greatest(4, length(last::text)), '0') as number`
