import { labourRateOf, settingKeys, settings } from '../../domain/setting/keys.ts'
import { dayHere } from '../catalogue/values.ts'
import { ownPriceInForce } from '../labour-item/queries.ts'
import { priceInForce } from '../part/queries.ts'
import type { Asked } from '../route.ts'
import { priceInForce as packagePrice } from '../service-package/queries.ts'
import { valuesAt } from '../setting/values.ts'

/**
 * R2.2, R2.5: what is posted for the customers: labour rates, hours and price of every item, packages, and what the
 * common parts cost by what they are. Today's prices, fen with tax; a part without a price is not on it.
 */
export async function postedPrices(asked: Asked<unknown>) {
  const { db, store, at } = asked
  const day = dayHere(store, at)
  const rates = await valuesAt(db, store, at)
  const labour = await db
    .selectFrom('labourItem as l')
    .where('l.state', '=', 'inUse')
    .orderBy('l.code')
    .select(['l.code', 'l.name', 'l.trade', 'l.hoursSedanHundredths', 'l.hoursSuvHundredths'])
    .select(['l.hoursNevHundredths', ownPriceInForce(store, day).as('ownPriceFen')])
    .execute()
  const parts = await db
    .selectFrom('part as p')
    .where('p.state', '=', 'inUse')
    .where('p.isWearPart', '=', true)
    .orderBy('p.name')
    .orderBy('p.code')
    .select([
      'p.code',
      'p.name',
      'p.spec',
      'p.unit',
      'p.property',
      priceInForce('sale', store, day).as('fen'),
    ])
    .execute()
  const packages = await db
    .selectFrom('servicePackage as s')
    .where('s.state', '=', 'inUse')
    .orderBy('s.code')
    .select(['s.code', 's.name', packagePrice(store, day).as('fen')])
    .execute()
  return {
    store: await headOf(asked),
    rates: labourKeys.map((key) => ({ name: settings[key].name, fen: rates[key] })),
    labour: labour.map(({ ownPriceFen, ...item }) => ({
      ...item,
      hourFen: ownPriceFen ?? rates[labourRateOf(item.trade)],
    })),
    parts: parts.filter(({ fen }) => fen !== null),
    packages: packages.filter(({ fen }) => fen !== null),
  }
}

const labourKeys = settingKeys.filter((key) => settings[key].group === 'labour')

const headOf = ({ db, store }: Asked<unknown>) =>
  db
    .selectFrom('store')
    .where('id', '=', store)
    .select(['name', 'address', 'phone'])
    .executeTakeFirstOrThrow()
