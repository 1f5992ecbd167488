import type { ItemForm } from '../../domain/appointment/forms.ts'
import { hoursFor } from '../../domain/quotation/catalogue.ts'
import { labourAmount, lineAmount } from '../../domain/money.ts'
import { labourRateOf } from '../../domain/setting/keys.ts'
import { dayHere } from '../catalogue/values.ts'
import type { Reader } from '../db.ts'
import { ownPriceInForce } from '../labour-item/queries.ts'
import { priceInForce } from '../part/queries.ts'
import { packageOn } from '../service-package/queries.ts'
import type { Store } from './store.ts'

export type Line = {
  readonly kind: 'labour' | 'part' | 'material' | 'symptom'
  readonly packageCode: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly quantityMilli: number | null
  readonly hoursHundredths: number | null
  readonly payer: ItemForm['payer']
  readonly amountFen: number
  readonly refusedLineId: string | null
  /** Of a part: asked for by itself, not as what goes with the labour. */
  readonly isAsked: boolean
}
/** As the car's file has it; an unknown model has the hours of a sedan, and no package. */
export type Model = { readonly code: string; readonly energy: string; readonly body: string } | null

/** The rough cost (S41): what the customer himself would pay. */
export const estimateFenOf = (lines: readonly Pick<Line, 'payer' | 'amountFen'>[]) =>
  lines.reduce((sum, { payer, amountFen }) => sum + (payer === 'customer' ? amountFen : 0), 0)

/** The catalogue's model of a car on file. */
export async function modelOf(db: Reader, id: string): Promise<Model> {
  const found = await db
    .selectFrom('vehicle as v')
    .innerJoin('vehicleModel as m', 'm.code', 'v.modelCode')
    .where('v.id', '=', id)
    .select(['m.code', 'm.energy', 'm.body'])
    .executeTakeFirst()
  return found ?? null
}

/** What was asked for as lines for this very car, at today's prices; and what is not done on it. */
export async function linesFor(db: Reader, here: Store, model: Model, items: readonly ItemForm[]) {
  const lines: Line[] = []
  const unfit: string[] = []
  for (const item of items) {
    const found = await linesOf(db, here, model, item)
    if (found) lines.push(...found)
    else unfit.push(item.name || item.code)
  }
  return { lines, unfit }
}

async function linesOf(db: Reader, here: Store, model: Model, item: ItemForm): Promise<Line[] | undefined> {
  if (item.kind === 'package') return ofPackage(db, here, model, item)
  if (item.kind === 'labour') return ofLabour(db, here, model, item)
  if (item.kind === 'part') return ofPart(db, here, item)
  return item.name === '' ? undefined : [{ ...bare(item), kind: 'symptom', name: item.name }]
}

const bare = ({ code, payer, refusedLineId }: ItemForm) => ({
  packageCode: '',
  code,
  unit: '',
  quantityMilli: null,
  hoursHundredths: null,
  payer,
  amountFen: 0,
  refusedLineId,
  isAsked: false,
})

/** A gift costs nothing; what the customer may choose is not in it. */
async function ofPackage(db: Reader, here: Store, model: Model, item: ItemForm): Promise<Line[] | undefined> {
  const found = model && (await packageOn(db, here, item.code, model.code))
  return found?.lines
    .filter(({ isOptional }) => !isOptional)
    .map((line) => ({
      ...bare(item),
      packageCode: item.code,
      kind: line.kind,
      code: line.code,
      name: line.name ?? line.code,
      unit: line.unit ?? '工时',
      quantityMilli: line.quantityMilli,
      hoursHundredths: line.kind === 'labour' ? (line.hoursHundredths ?? 0) : null,
      payer: found.payer as Line['payer'],
      amountFen: line.isGift ? 0 : (line.shareFen ?? line.listFen ?? 0),
    }))
}

async function ofLabour(db: Reader, here: Store, model: Model, item: ItemForm): Promise<Line[] | undefined> {
  const { store, at, values } = here
  const found = await db
    .selectFrom('labourItem as l')
    .leftJoin('labourItemHours as h', (join) =>
      join.onRef('h.labourItemId', '=', 'l.id').on('h.modelCode', '=', model?.code ?? ''),
    )
    .where('l.code', '=', item.code)
    .where('l.state', '=', 'inUse')
    .select([
      'l.id',
      'l.name',
      'l.trade',
      'l.hoursSedanHundredths',
      'l.hoursSuvHundredths',
      'l.hoursNevHundredths',
    ])
    .select([
      'h.hoursHundredths as hoursOfModelHundredths',
      ownPriceInForce(store, dayHere(store, at)).as('ownFen'),
    ])
    .executeTakeFirst()
  const hours = found && hoursFor(found, { energy: model?.energy ?? null, body: model?.body ?? null })
  if (!found || hours === null || hours === undefined) return undefined
  const rate = found.ownFen ?? values[labourRateOf(found.trade)]
  const labour: Line = {
    ...bare(item),
    kind: 'labour',
    name: found.name,
    unit: '工时',
    quantityMilli: 1000,
    hoursHundredths: hours,
    amountFen: labourAmount(rate, hours),
  }
  return [labour, ...(await partsOf(db, here, found.id, model, item))]
}

/** The parts that must go with an item, as far as the car decides which. */
async function partsOf(db: Reader, { store, at }: Store, labourItemId: string, model: Model, item: ItemForm) {
  if (!model) return []
  const needed = await db
    .selectFrom('labourItemPart as u')
    .where('u.labourItemId', '=', labourItemId)
    .where('u.isRequired', '=', true)
    .orderBy('u.position')
    .select(['u.partCodes', 'u.quantityMilli'])
    .execute()
  const codes = needed.flatMap(({ partCodes }) => [...partCodes])
  if (codes.length === 0) return []
  const parts = await db
    .selectFrom('part as p')
    .where('p.code', 'in', codes)
    .where('p.state', '=', 'inUse')
    .select([
      'p.code',
      'p.name',
      'p.unit',
      'p.kind',
      'p.fits',
      priceInForce('sale', store, dayHere(store, at)).as('fen'),
    ])
    .execute()
  return needed.flatMap(({ partCodes, quantityMilli }): Line[] => {
    const part = partCodes
      .map((code) => parts.find((one) => one.code === code))
      .find((one) => one && (one.fits.length === 0 || one.fits.includes(model.code)))
    if (!part || quantityMilli === null) return []
    return [
      {
        ...bare(item),
        refusedLineId: null,
        kind: part.kind === '配件' ? 'part' : 'material',
        code: part.code,
        name: part.name,
        unit: part.unit,
        quantityMilli,
        amountFen: lineAmount(part.fen ?? 0, quantityMilli),
      },
    ]
  })
}

async function ofPart(db: Reader, { store, at }: Store, item: ItemForm): Promise<Line[] | undefined> {
  const part = await db
    .selectFrom('part as p')
    .where('p.code', '=', item.code)
    .where('p.state', '=', 'inUse')
    .select(['p.name', 'p.unit', 'p.kind', priceInForce('sale', store, dayHere(store, at)).as('fen')])
    .executeTakeFirst()
  const quantityMilli = item.quantityMilli ?? 1000
  return (
    part && [
      {
        ...bare(item),
        isAsked: true,
        kind: part.kind === '配件' ? 'part' : 'material',
        name: part.name,
        unit: part.unit,
        quantityMilli,
        amountFen: lineAmount(part.fen ?? 0, quantityMilli),
      },
    ]
  )
}
