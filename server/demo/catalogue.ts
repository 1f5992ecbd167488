import type pg from 'pg'
import { parseYuan } from '../../domain/money.ts'
import type { ModelFigure } from '../../domain/vehicle-model/forms.ts'
import { initialsOf } from '../pinyin.ts'
import { loadModels } from './models.ts'
import { loadPackages } from './packages.ts'
import { loadSymptoms } from './symptoms.ts'
import { csv, demoStore, idOf, insert, list, scaled, type Row } from './reference.ts'

/** From when the demo store's prices are in force, and its parts ledger goes. */
const since = '2020-01-01'

/** Models, suppliers, parts with their prices, labour items, packages and maintenance plans. */
export async function loadCatalogue(client: pg.Client) {
  await loadModels(client)
  await loadSuppliers(client)
  await loadParts(client)
  await loadLabour(client)
  await loadPackages(client, since)
  await loadSymptoms(client)
}

/** Special tools, one row a piece (S30); who keeps them is of the people, so these come first. */
export async function loadTools(client: pg.Client) {
  const tools = await csv('tools')
  await insert(
    client,
    'tool',
    tools.flatMap((t) =>
      Array.from({ length: Number(t['quantity']) }, (_, n) => ({
        id: idOf('tool', `${t['code']} ${n + 1}`),
        store_id: demoStore.id,
        code: t['code'],
        piece: n + 1,
        name: t['name'],
        name_en: t['name_en'],
        kind: t['kind'],
        place: t['place'],
        keeper_id: t['keeper'] ? idOf('staff', t['keeper']) : null,
        is_booked: t['exclusive_booking'] === 'Y',
        calibration: t['calibration'],
        calibration_months: t['calibration_months'] ? Number(t['calibration_months']) : null,
        calibrated_until: t['calibration_due'] || null,
        certificate_no: t['certificate_no'],
        note: t['note'],
        stopped_because: t['status'] === '在库' ? '' : t['status'],
        state: t['status'] === '在库' ? 'inUse' : 'stopped',
      })),
    ),
  )
}

async function loadSuppliers(client: pg.Client) {
  const suppliers = await csv('suppliers')
  await insert(
    client,
    'supplier',
    suppliers.map((s) => ({
      id: idOf('supplier', s['code']!),
      code: s['code'],
      name: s['name'],
      name_en: s['name_en'],
      kind: s['kind'],
      supplies: s['supplies'],
      contact: s['contact'],
      phone: s['phone'],
      city: s['city'],
      terms: s['settlement'],
      order_cycle_days: scaled(s['order_cycle_days'], 1),
      delivery_days: scaled(s['delivery_days'], 1),
      safety_days: scaled(s['safety_days'], 1),
      order_days: s['order_days'],
      cut_off_time: s['cut_off_time'],
      emergency_days: scaled(s['emergency_days'], 1),
      emergency_surcharge_basis_points: scaled(s['emergency_surcharge_pct'], 100),
      min_order_fen: parseYuan(s['min_order_yuan']!),
      returns: s['returns'],
      part_warranty_months: scaled(s['part_warranty_months'], 1),
      part_warranty_km: scaled(s['part_warranty_km'], 1),
      tax_rate_basis_points: scaled(s['tax_rate_pct'], 100),
      invoice_kind: s['invoice_kind'],
      note: s['note'],
      initials: initialsOf(s['name']!)[0] ?? '',
    })),
  )
}

async function loadParts(client: pg.Client) {
  const parts = await csv('parts-extra')
  await insert(
    client,
    'part',
    parts.map((p) => ({
      id: partId(p),
      code: p['code'],
      name: p['name'],
      name_en: p['name_en'],
      spec: p['spec'],
      unit: p['unit'],
      unit_decimals: scaled(p['unit_decimals'], 1),
      kind: p['kind'],
      property: p['property'],
      assembly: p['assembly'],
      is_assembly: p['is_assembly'] === 'Y',
      is_main_part: p['is_main_part'] === 'Y',
      is_wear_part: p['is_wear_part'] === 'Y',
      is_vin_special: p['is_vin_special'] === 'Y',
      fits: list(p['fits']),
      superseded_by: p['superseded_by'],
      note: p['note'],
      initials: initialsOf(p['name']!)[0] ?? '',
    })),
  )
  await insert(client, 'part_price', parts.flatMap(pricesOf))
  await insert(
    client,
    'bin',
    [...new Set(parts.map((p) => p['bin']!))].map((code) => ({
      id: binId(code),
      store_id: demoStore.id,
      code,
    })),
  )
  await insert(client, 'stocking', parts.map(stockingOf))
}

const partId = (p: Row) => idOf('part', p['code']!)
const binId = (code: string) => idOf('bin', code)

const pricesOf = (p: Row) =>
  (
    [
      ['sale', 'price'],
      ['cost', 'cost'],
    ] as const
  ).map(([kind, column]) => ({
    id: idOf(`price ${kind}`, p['code']!),
    store_id: demoStore.id,
    part_id: partId(p),
    kind,
    from_day: since,
    revision: 1,
    fen: parseYuan(p[column]!),
    reason: '',
    at: opened,
  }))

/** 一次性三件套: laid before the customer's eyes, never charged. */
const coversCode = '9801001-00A'

const stockingOf = (p: Row) => ({
  store_id: demoStore.id,
  part_id: partId(p),
  bin_id: binId(p['bin']!),
  supplier_id: idOf('supplier', p['supplier_code']!),
  lead_days: scaled(p['lead_days'], 1),
  min_milli: scaled(p['min'], 1000),
  max_milli: scaled(p['max'], 1000),
  monthly_milli: scaled(p['monthly_avg'], 1000),
  is_clearance: p['clearance'] === 'Y',
  is_covers: p['code'] === coversCode,
})

const opened = `${since}T08:00:00+08:00`

/** The openings of the parts ledger, by one act. A store that is no demo begins with its own import. */
export async function loadStock(client: pg.Client) {
  const act = idOf('act', 'opening')
  const digest = 'demo'
  await insert(client, 'act', [{ id: act, store_id: demoStore.id, digest, at: opened, received_at: opened }])
  const stocked = (await csv('parts-extra')).filter((p) => Number(p['opening_qty']) > 0)
  const place = (p: Row) => ({ store_id: demoStore.id, part_id: partId(p), bin_id: binId(p['bin']!) })
  const quantity_milli = (p: Row) => scaled(p['opening_qty'], 1000)
  await insert(
    client,
    'stock_move',
    stocked.map((p) => ({
      id: idOf('opening', p['code']!),
      ...place(p),
      kind: 'opening',
      turn: 1,
      quantity_milli: quantity_milli(p),
      cost_fen: parseYuan(p['cost']!),
      at: opened,
      act_id: act,
    })),
  )
  await insert(
    client,
    'stock',
    stocked.map((p) => ({ ...place(p), quantity_milli: quantity_milli(p) })),
  )
}

async function loadLabour(client: pg.Client) {
  await insert(
    client,
    'labour_item',
    (await csv('labour')).map((l) => ({
      id: idOf('labour', l['code']!),
      code: l['code'],
      name: l['name'],
      name_en: l['name_en'],
      trade: l['trade'],
      work_class: l['work_class'],
      hours_sedan_hundredths: scaled(l['hours_sedan'], 100),
      hours_suv_hundredths: scaled(l['hours_suv'], 100),
      hours_nev_hundredths: scaled(l['hours_nev'], 100),
      energies: list(l['energies']),
      grade: l['grade'],
      bay_kind: l['bay_kind'],
      tool_code: l['tool_code'],
      needs_final_check: l['needs_final_check'] === 'Y',
      needs_second_person: l['hv_second_person'] === 'Y',
      explanation: l['customer_explanation'],
      initials: initialsOf(l['name']!)[0] ?? '',
    })),
  )
  const position = new Map<string, number>()
  await insert(
    client,
    'labour_item_part',
    (await csv('labour-parts')).map((u) => {
      const code = u['labour_code']!
      position.set(code, (position.get(code) ?? 0) + 1)
      return {
        labour_item_id: idOf('labour', code),
        position: position.get(code),
        slot: u['slot'],
        slot_en: u['slot_en'],
        kind: u['kind'],
        part_codes: list(u['part_codes']),
        quantity_milli: scaled(u['quantity'], 1000),
        quantity_from_model: figures[u['quantity_from_model']!] ?? null,
        is_required: u['required'] === 'Y',
        covers_all: u['covers_models'] === '全部',
      }
    }),
  )
}

const figures: { readonly [column: string]: ModelFigure } = {
  oil_litres: 'oilMilli',
  coolant_litres: 'coolantMilli',
  ev_coolant_litres: 'evCoolantMilli',
  gearbox_oil_litres: 'gearboxOilMilli',
  brake_fluid_litres: 'brakeFluidMilli',
  refrigerant_g: 'refrigerantMilli',
}
