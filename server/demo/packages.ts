import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { parseYuan } from '../../domain/money.ts'
import { initialsOf } from '../pinyin.ts'
import { demoStore, folder, idOf, insert } from './reference.ts'

type Line = {
  readonly kind: string
  readonly code: string
  readonly qty: number
  readonly slot?: string
  readonly models?: readonly string[]
  readonly gift?: boolean
  readonly optional?: boolean
}
type Package = {
  readonly code: string
  readonly name: string
  readonly name_en: string
  readonly category: string
  readonly work_class: string
  readonly conditions: {
    readonly models: readonly string[]
    readonly energy: readonly string[]
    readonly engines: readonly string[]
    readonly year_from: number | null
    readonly year_to: number | null
    readonly odometer?: { to_km?: number; multiple_of_km?: number; tolerance_km?: number }
    readonly age_months_to?: number
    readonly months_since_last?: number
    readonly times_per_vehicle?: number
    readonly season?: { from: string; to: string }
    readonly priority?: number
    readonly exclusions: readonly string[]
  }
  readonly lines: readonly Line[]
  readonly price: {
    readonly mode: 'fixed' | 'computed' | 'per_panel'
    readonly amount?: string
    readonly payer: string
    readonly discount_labour_pct?: number
    readonly discount_parts_pct?: number
    readonly list_from: string
    readonly list_to: string
  }
  readonly hours: { readonly from: number; readonly to: number }
  readonly first_service_at_km?: number
  readonly print_note?: string
}

export async function packagesOfFile(): Promise<readonly Package[]> {
  const { packages } = JSON.parse(await readFile(new URL('packages.json', folder), 'utf8')) as {
    packages: readonly Package[]
  }
  return packages
}

/** Packages with their lines and dated prices, and the panels that prices per panel go by. */
export async function loadPackages(client: pg.Client, since: string) {
  const packages = await packagesOfFile()
  await insert(client, 'service_package', packages.map(packageOf))
  await insert(client, 'service_package_line', packages.flatMap(linesOf))
  await insert(
    client,
    'package_price',
    packages
      .filter(({ price }) => price.amount !== undefined)
      .map(({ code, price }) => ({
        id: idOf('package price', code),
        store_id: demoStore.id,
        service_package_id: idOf('package', code),
        from_day: since,
        revision: 1,
        fen: parseYuan(price.amount!),
        reason: '',
        at: `${since}T08:00:00+08:00`,
      })),
  )
  await insert(client, 'paint_panel', await panels())
}

function packageOf({ code, name, conditions: c, price, ...more }: Package) {
  return {
    id: idOf('package', code),
    code,
    name,
    name_en: more.name_en,
    category: more.category,
    work_class: more.work_class,
    models: c.models,
    energies: c.energy,
    engines: c.engines,
    year_from: c.year_from,
    year_to: c.year_to,
    odometer_to_km: c.odometer?.to_km ?? null,
    odometer_multiple_km: c.odometer?.multiple_of_km ?? null,
    odometer_tolerance_km: c.odometer?.tolerance_km ?? null,
    age_months_to: c.age_months_to ?? null,
    months_since_last: c.months_since_last ?? null,
    times_per_vehicle: c.times_per_vehicle ?? null,
    season_from: c.season?.from ?? null,
    season_to: c.season?.to ?? null,
    priority: c.priority ?? 0,
    exclusions: c.exclusions,
    price_mode: price.mode === 'per_panel' ? 'perPanel' : price.mode,
    // The maker settles the first service as a claim.
    payer: price.payer === 'OEM_FIRST' ? 'claim' : 'customer',
    discount_labour_basis_points: (price.discount_labour_pct ?? 0) * 100,
    discount_parts_basis_points: (price.discount_parts_pct ?? 0) * 100,
    first_service_at_km: more.first_service_at_km ?? null,
    print_note: more.print_note ?? '',
    initials: initialsOf(name)[0] ?? '',
  }
}

const linesOf = ({ code, lines }: Package) =>
  lines.map((line, index) => ({
    service_package_id: idOf('package', code),
    position: index + 1,
    kind: line.kind,
    code: line.code,
    slot: line.slot ?? '',
    quantity_milli: Math.round(line.qty * 1000),
    models: line.models ?? [],
    is_gift: line.gift ?? false,
    is_optional: line.optional ?? false,
  }))

async function panels() {
  const { paint_panels: all } = JSON.parse(await readFile(new URL('wordlists.json', folder), 'utf8')) as {
    paint_panels: readonly {
      code: string
      zh: string
      en: string
      panel_factor: number
      labour_code: string
    }[]
  }
  return all.map((panel) => ({
    code: panel.code,
    name: panel.zh,
    name_en: panel.en,
    factor_hundredths: Math.round(panel.panel_factor * 100),
    labour_code: panel.labour_code,
  }))
}
