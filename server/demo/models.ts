import type pg from 'pg'
import { parseYuan } from '../../domain/money.ts'
import { initialsOf } from '../pinyin.ts'
import { csv, idOf, insert, list, scaled, type Row } from './reference.ts'

/** The cars of the brand, and what each needs and when. */
export async function loadModels(client: pg.Client) {
  await insert(client, 'vehicle_model', (await csv('models')).map(modelOf))
  await insert(client, 'maintenance_plan', (await csv('maintenance-plan')).map(planOf))
}

const modelOf = (m: Row) => ({
  id: idOf('model', m['code']!),
  ...same(m, 'code', 'brand', 'brand_en', 'series_code', 'series', 'series_en', 'name', 'name_en', 'body'),
  ...same(m, 'engine_code', 'motor', 'gearbox', 'gearbox_en', 'drive', 'emission', 'platform', 'oil_spec'),
  ...same(m, 'coolant_spec', 'ev_coolant_spec', 'gearbox_oil_spec', 'brake_fluid_spec', 'refrigerant'),
  ...same(m, 'tyre_front', 'tyre_rear', 'traction_battery', 'wmi', 'vin_prefix', 'plant_code'),
  ...same(m, 'sample_vin', 'production_from', 'production_to'),
  energy: m['energy_type'],
  displacement: m['displacement_l'],
  starter_battery: m['battery_12v'],
  seats: scaled(m['seats'], 1),
  power_kw: scaled(m['max_power_kw'], 1),
  oil_milli: scaled(m['oil_litres'], 1000),
  coolant_milli: scaled(m['coolant_litres'], 1000),
  ev_coolant_milli: scaled(m['ev_coolant_litres'], 1000),
  gearbox_oil_milli: scaled(m['gearbox_oil_litres'], 1000),
  brake_fluid_milli: scaled(m['brake_fluid_litres'], 1000),
  refrigerant_milli: scaled(m['refrigerant_g'], 1000),
  pressure_front_kpa: scaled(m['pressure_front_kpa'], 1),
  pressure_rear_kpa: scaled(m['pressure_rear_kpa'], 1),
  pressure_rear_full_kpa: scaled(m['pressure_rear_full_load_kpa'], 1),
  wheel_torque_nm: scaled(m['wheel_torque_nm'], 1),
  front_disc_min_hundredths: scaled(m['front_disc_min_mm'], 100),
  rear_disc_min_hundredths: scaled(m['rear_disc_min_mm'], 100),
  traction_battery_kwh_hundredths: scaled(m['traction_battery_kwh'], 100),
  warranty_months: scaled(m['warranty_months'], 1),
  warranty_km: scaled(m['warranty_km'], 1),
  sanbao_months: scaled(m['sanbao_months'], 1),
  sanbao_km: scaled(m['sanbao_km'], 1),
  ev_core_months: scaled(m['ev_core_warranty_months'], 1),
  ev_core_km: scaled(m['ev_core_warranty_km'], 1),
  coefficient_basis_points: scaled(m['coefficient_n_pct'], 100),
  coefficient_old_basis_points: scaled(m['coefficient_n_pct_sold_before_2022'], 100),
  guide_price_fen: parseYuan(m['guide_price_yuan']!),
  initials: initialsOf(m['name']!)[0] ?? '',
})

/** Columns that are called here as they are there. */
const same = (row: Row, ...columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, row[column]]))

const planOf = (p: Row) => ({
  id: idOf('plan', `${p['model_code']} ${p['item_code']}`),
  ...same(p, 'model_code', 'item_code', 'item', 'item_en', 'action', 'labour_code', 'note'),
  first_km: scaled(p['first_km'], 1),
  first_months: scaled(p['first_months'], 1),
  interval_km: scaled(p['interval_km'], 1),
  interval_months: scaled(p['interval_months'], 1),
  severe_km: scaled(p['severe_km'], 1),
  severe_months: scaled(p['severe_months'], 1),
  part_codes: list(p['part_codes']),
  quantities_milli: list(p['quantities']).map((quantity) => scaled(quantity, 1000)),
})
