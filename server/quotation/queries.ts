import { sql } from 'kysely'
import type { TaxClass, WorkClass } from '../../domain/quotation/catalogue.ts'
import { forbids } from '../../domain/service-package/fits.ts'
import type { Asked } from '../route.ts'
import { carOnOrder, packagesByCode, type PackageOffered } from './packages.ts'
import { pricesOf, type Price } from './prices.ts'

type Booked = {
  readonly id: string
  readonly number: string
  readonly estimateFen: number | null
  readonly readyAt: Date | null
  /** Once there is a quotation, its own lines count. */
  readonly isQuoted: boolean
  readonly lines: readonly {
    readonly kind: 'labour' | 'part' | 'material' | 'symptom'
    readonly code: string
    readonly name: string
    readonly spec: string | null
    readonly property: string | null
    readonly unit: string
    readonly unitDecimals: number | null
    readonly quantityMilli: number | null
    readonly hoursHundredths: number | null
    readonly payer: 'customer' | 'claim' | 'insurance' | 'internal'
    readonly isGift: boolean
    readonly packageCode: string
  }[]
}

/**
 * What a car that came by a booking was booked for: lines for a first draft at the prices of this day. A package comes
 * as it is today, with its fixed price (R2.2); one that is no longer to be had, line by line. A symptom is looked at,
 * and no line yet; what its package gives away is the store's own to pay.
 */
export async function bookedFor(asked: Asked<unknown>, visitId: string) {
  const { db, store, id: orderId } = asked
  const { rows } = await sql<Booked>`
    select a.id, a.number, a.estimate_fen, a.ready_at, exists (select from quotation q where q.store_id = ${store}
        and q.work_order_id = ${orderId}) as is_quoted,
      coalesce((select json_agg(json_build_object('kind', l.kind,
        'code', l.code, 'name', l.name, 'spec', p.spec, 'property', p.property, 'unit', coalesce(p.unit, l.unit),
        'unitDecimals', p.unit_decimals, 'quantityMilli', l.quantity_milli, 'hoursHundredths', l.hours_hundredths,
        'payer', l.payer, 'isGift', l.package_code <> '' and l.amount_fen = 0, 'packageCode', l.package_code)
        order by l.position)
      from appointment_line l left join part p on l.kind in ('part', 'material') and p.code = l.code
        and p.state = 'inUse' where l.store_id = a.store_id and l.appointment_id = a.id), '[]') as lines
    from appointment a where a.store_id = ${store} and a.visit_id = ${visitId}`.execute(db as never)
  const booked = rows[0]
  if (!booked) return null
  const { isQuoted, ...own } = booked
  return {
    ...own,
    symptoms: own.lines.flatMap(({ kind, name }) => (kind === 'symptom' ? [name] : [])),
    lines: isQuoted ? [] : await carriedLines(asked, own.lines),
  }
}

async function carriedLines(asked: Asked<unknown>, lines: Booked['lines']) {
  const packages = await packagesOf(asked, lines)
  const whole = new Set<string>()
  const { prices } = await pricesOf(
    asked.db,
    asked.store,
    asked.at,
    lines.map(({ code, name }) => ({ code, name, unitPriceFen: 0 })),
  )
  return lines.flatMap(({ packageCode, ...line }): Carried[] => {
    const of = packages.get(packageCode)
    if (!of) return line.kind === 'symptom' ? [] : [singly(line, line.kind, prices.get(line.code))]
    if (whole.has(packageCode)) return []
    whole.add(packageCode)
    return of.lines.filter(({ isOptional }) => !isOptional).map(carried)
  })
}

type Carried = Omit<PackageOffered['lines'][number], 'isGift' | 'isOptional'>

function carried(line: PackageOffered['lines'][number]): Carried {
  const { isGift: _, isOptional: __, ...one } = line
  return one
}

/** Packages of a booking that still keep a price on this car. */
async function packagesOf({ db, store, at, id: orderId }: Asked<unknown>, lines: Booked['lines']) {
  const codes = [...new Set(lines.flatMap(({ packageCode }) => packageCode || []))]
  const car = codes.length > 0 ? await carOnOrder(db, { store, at }, { orderId }) : undefined
  if (!car) return new Map<string, PackageOffered>()
  const found = await packagesByCode(db, { store, at }, car, codes)
  return new Map([...found].filter(([, { keepsPrice, unfit }]) => keepsPrice && !forbids(unfit)))
}

function singly(
  { isGift, payer, spec, property, ...line }: Omit<Booked['lines'][number], 'packageCode'>,
  kind: Carried['kind'],
  priced: Price | undefined,
): Carried {
  return {
    ...line,
    kind,
    quantityMilli: line.quantityMilli ?? 1000,
    spec: spec ?? '',
    property: property ?? '',
    payer: isGift ? ('internal' as const) : payer,
    unitPriceFen: priced?.unitPriceFen ?? null,
    taxClass: (priced?.fixed.taxClass ?? 'repair') as TaxClass,
    workClass: (priced?.fixed.workClass ?? null) as WorkClass | null,
    packageCode: '',
    discountFen: 0,
  }
}
