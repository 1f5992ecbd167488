import { sql } from 'kysely'
import { z } from 'zod'
import { taxClasses } from '../../domain/quotation/forms.ts'
import { limitsOf } from '../../domain/quotation/discount.ts'
import { validUntilAfter } from '../../domain/quotation/validity.ts'
import type { SettingKey } from '../../domain/setting/keys.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { valuesAt } from '../setting/values.ts'
import { carOnOrder, packagesOffered } from './packages.ts'
import { redoneLines } from './redone.ts'
import { refusedBefore } from './refused.ts'
import { discountLimits, givenOf } from './values.ts'

export const ofOrder = z.strictObject({ orderId: z.uuid() })
type OfOrder = z.output<typeof ofOrder>

const fewDue = 2

/**
 * What an advisor needs beside the paper: the services that fall due at this reading, what the order does again under
 * guarantee, what the owner refused before, the rates of tax, his own limits and those of whoever he may ask.
 */
export async function quotationTerms(asked: Asked<OfOrder>) {
  const { db, store, at, actor, query } = asked
  const car = await carOnOrder(db, { store, at }, query)
  if (!car) throw new NotFound('workOrder')
  const values = await valuesAt(db, store, at)
  const due = sql<boolean>`(s.odometer_multiple_km > 0 or s.odometer_to_km is not null)`
  const packages =
    car.modelCode === null ? [] : await packagesOffered(db, { store, at, rates: values }, car, due, fewDue)
  const { today } = await db
    .selectFrom('store')
    .where('id', '=', store)
    .select(sql<string>`(${at}::timestamptz at time zone time_zone)::date`.as('today'))
    .executeTakeFirstOrThrow()
  const limits = discountLimits(values)
  return {
    due: packages.filter(({ unfit }) => unfit === null),
    redone: await redoneLines(asked, query.orderId),
    refused: await refusedBefore(asked, car),
    rates: Object.fromEntries(
      taxClasses.map((name) => [name, values[`tax.${name}` satisfies SettingKey]]),
    ) as { readonly [name in (typeof taxClasses)[number]]: number },
    limits,
    ...(await givenOf(db, store, query)),
    own: limitsOf(limits, actor.parties),
    today,
    validUntil: validUntilAfter(today, values['quotation.validDays']),
  }
}
