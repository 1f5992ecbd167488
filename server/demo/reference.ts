import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type pg from 'pg'
import type { Administration } from '../../domain/staff/duties.ts'
import { firstDuties } from '../../domain/staff/post-duties.ts'

export type Row = { readonly [column: string]: string }

export const folder = new URL('../../db/demo/', import.meta.url)
export const csv = async (name: string): Promise<Row[]> =>
  parse(await readFile(new URL(`${name}.csv`, folder)), { columns: true, skip_empty_lines: true })

/** The same id for the same code in every demo store and every test. */
export function idOf(kind: string, code: string): string {
  const h = createHash('sha256').update(`${kind} ${code}`).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-9${h.slice(17, 20)}-${h.slice(20, 32)}`
}

export const demoStore = {
  id: idOf('store', 'BJ01'),
  code: 'BJ01',
  name: '远岑汽车 · 浦江店',
  address: '上海市闵行区浦江镇示例路 100 号',
  phone: '021-00000100',
  bank: '示例银行浦江支行 0000 0000 0000 0100',
  timeZone: 'Asia/Shanghai',
} as const

/** Inserts rows of one table; columns in snake case. */
export async function insert(
  client: pg.Client,
  table: string,
  rows: readonly { [column: string]: unknown }[],
) {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!).join(', ')
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

/** Store, posts with their duties and lines of vacancy, seats, bays: the printed establishment as rows (S1–S15). */
export async function loadStore(client: pg.Client) {
  const { timeZone, ...store } = demoStore
  await insert(client, 'store', [{ ...store, time_zone: timeZone }])
  await client.query("select set_config('app.store', $1, false)", [store.id])
  const posts = await csv('posts')
  await insert(
    client,
    'post',
    posts.map((p, index) => ({
      id: idOf('post', p['code']!),
      code: p['code'],
      ordinal: index + 1,
      name: p['post'],
      name_en: p['post_en'],
      superior: p['superior'] || null,
      superior_text: p['superior_text'],
      description: list(p['duties']),
      qualification: list(p['qualifications']),
    })),
  )
  await insert(
    client,
    'post_duty',
    posts.flatMap((p) => firstDuties[p['code']!]!.map((duty) => ({ post_code: p['code'], duty }))),
  )
  await insert(
    client,
    'post_fall',
    posts.flatMap((p) =>
      list(p['vacancy_falls_to']).map((to, index) => ({
        post_code: p['code'],
        ordinal: index + 1,
        falls_to: to,
      })),
    ),
  )
  await insert(
    client,
    'establishment',
    posts.map((p) => ({ store_id: store.id, post_code: p['code'], seats: Number(p['seats']) })),
  )
  const bays = await csv('bays')
  await insert(
    client,
    'bay',
    bays.map((b) => ({
      id: idOf('bay', b['code']!),
      store_id: store.id,
      code: b['code'],
      name: b['name'],
      name_en: b['name_en'],
      kind: b['kind'],
      equipment: b['equipment'],
      hv_isolated: b['hv_isolated'] === 'Y',
      bookable: b['bookable'] === 'Y',
    })),
  )
}

/** The eleven people and the seats they hold, three of them a second one. `passwordOf` gives each his hash. */
export async function loadStaff(
  client: pg.Client,
  hashOf: (staffNo: string) => Promise<string>,
  mustChange: boolean,
) {
  const people = await csv('staff')
  await insert(
    client,
    'staff',
    await Promise.all(
      people.map(async (p) => ({
        id: idOf('staff', p['staff_no']!),
        staff_no: p['staff_no'],
        name: p['name'],
        name_en: p['name_en'],
        grade: p['grade'],
        skills: list(p['skills']),
        phone: p['phone'],
        hired_on: p['hire_date'],
        password_hash: await hashOf(p['staff_no']!),
        must_change_password: mustChange,
      })),
    ),
  )
  const founding = await reasons(client, people)
  const seats = (await csv('seats')).filter((seat) => seat['staff_no'])
  await insert(
    client,
    'post_holding',
    seats.map((seat) => ({
      id: idOf('seat', seat['seat_no']!),
      staff_id: idOf('staff', seat['staff_no']!),
      post_code: seat['post'],
      store_id: demoStore.id,
      concurrent: seat['state'] === '兼',
      from_day: began,
      began_act: seat['state'] === '兼' ? founding : null,
    })),
  )
  await loadCertificates(client)
  return people.map((p) => ({
    staffNo: p['staff_no']!,
    name: p['name']!,
    main: p['main_post']!,
    second: p['concurrent_post']!,
  }))
}

/** Administration apart (R5.3): three people whose posts neither set prices nor take money. */
export const administrators: { readonly [staffNo: string]: Administration } = {
  E009: 'systemAdmin',
  E006: 'securityAdmin',
  E003: 'auditor',
}

export const loadGrants = (client: pg.Client) =>
  insert(
    client,
    'admin_grant',
    Object.entries(administrators).map(([staffNo, duty]) => ({
      id: idOf('grant', staffNo),
      store_id: demoStore.id,
      staff_id: idOf('staff', staffNo),
      duty,
      from_at: '2026-01-01T00:00:00+08:00',
    })),
  )

const began = '2026-01-01'

/** Why each of the printed second posts is held (S3–S5). */
async function reasons(client: pg.Client, people: readonly Row[]) {
  const id = idOf('act', 'establishment')
  await insert(
    client,
    'staff_reason',
    people
      .filter((p) => p['concurrent_reason'])
      .map((p) => ({
        store_id: demoStore.id,
        act_id: id,
        staff_id: idOf('staff', p['staff_no']!),
        reason: p['concurrent_reason'],
      })),
  )
  return id
}

async function loadCertificates(client: pg.Client) {
  await insert(
    client,
    'certificate',
    (await csv('staff-certificates')).map((c) => ({
      id: idOf('certificate', `${c['staff_no']} ${c['certificate']}`),
      staff_id: idOf('staff', c['staff_no']!),
      kind: c['certificate'],
      number: c['number'],
      issued_on: c['issued'] || null,
      expires_on: c['expires'] || null,
    })),
  )
}

export const list = (cell: string | undefined) => (cell ? cell.split('|') : [])
/** A cell as a whole number of the smallest unit; null where it does not apply. */
export const scaled = (cell: string | undefined, times: number) =>
  cell ? Math.round(Number(cell) * times) : null
