import pg from 'pg'
import { addDays, instantOf } from '../domain/calendar.ts'
import { demoStore, idOf } from '../server/demo/reference.ts'
import { newId } from '../server/id.ts'

const zone = demoStore.timeZone
export const now = new Date(instantOf('2026-11-23', '07:30', zone))
const first = '2026-11-16'
const days = 28

/** A store of 24 bays and 30 people on shift, with 2,000 bookings in 28 days: each holds a bay and a person for 90 minutes. */
export async function fillMonth(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.store', $1, false)", [demoStore.id])
    const bays = await moreBays(client)
    const people = await morePeople(client)
    await shifts(client)
    await bookings(client, bays, people)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

async function moreBays(client: pg.Client) {
  const ids = Array.from({ length: 11 }, () => newId())
  for (const [n, id] of ids.entries())
    await client.query(
      `insert into bay (id, store_id, code, name, name_en, kind) values ($1, $2, $3, $4, '', '机电')`,
      [id, demoStore.id, `BX${String(n).padStart(2, '0')}`, `机电${n + 4}工位`],
    )
  return [...ids, ...['BAY01', 'BAY02', 'BAY03', 'BAY06'].map((code) => idOf('bay', code))]
}

async function morePeople(client: pg.Client) {
  const ids = Array.from({ length: 19 }, () => newId())
  for (const [n, id] of ids.entries()) {
    await client.query(
      `insert into staff (id, staff_no, name, name_en, grade, skills, password_hash)
       values ($1, $2, $3, '', '技师（二级）', '{机电,电气/诊断,空调}', 'none')`,
      [id, `X${String(n).padStart(3, '0')}`, `技师${n + 1}`],
    )
    await client.query(
      `insert into post_holding (id, staff_id, store_id, post_code, concurrent, from_day) values ($1, $2, $3, 'technician', false, $4)`,
      [newId(), id, demoStore.id, first],
    )
  }
  return ids
}

/** Everybody from 08:15 to 18:15 with an hour at noon, so that a slot is somewhere and a month is full of them. */
async function shifts(client: pg.Client) {
  await client.query('delete from shift')
  await client.query(
    `insert into shift (id, store_id, staff_id, day, name, code, starts_at, ends_at, break_from, break_until, paid_minutes, on_duty)
     select gen_random_uuid(), $1, s.id, d::date, '长白班', 'D', (d::date + time '08:15') at time zone $2,
       (d::date + time '18:15') at time zone $2, (d::date + time '12:00') at time zone $2, (d::date + time '13:00') at time zone $2, 480, true
     from staff s, generate_series($3::date, $3::date + ${days - 1}, interval '1 day') d`,
    [demoStore.id, zone, first],
  )
}

async function bookings(client: pg.Client, bays: readonly string[], people: readonly string[]) {
  const { rows: cars } = await client.query<{ id: string; owner: string }>(
    `select v.id, p.customer_id as owner from vehicle v join vehicle_party p on p.vehicle_id = v.id order by v.id desc limit 2000`,
  )
  const starts = ['08:30', '10:15', '13:15', '15:00', '16:30']
  for (const [n, car] of cars.entries()) {
    const day = addDays(first, n % days)
    const turn = Math.floor(n / days)
    const nth = turn % bays.length
    const at = instantOf(day, starts[Math.floor(turn / bays.length) % starts.length]!, zone)
    await booking(client, { n, car, at, bay: bays[nth]!, person: people[nth]! })
  }
}

type One = {
  readonly n: number
  readonly car: { readonly id: string; readonly owner: string }
  readonly at: string
  readonly bay: string
  readonly person: string
}

async function booking(client: pg.Client, { n, car, at, bay, person }: One) {
  const id = newId()
  const su = idOf('staff', 'E002')
  await client.query(
    `insert into appointment (id, store_id, number, vehicle_id, customer_id, contact, contact_phone, source, words, kinds,
       starts_at, work_ends_at, ready_at, receiver_id, warranty_level, booked_by, booked_at, state)
     values ($1, $2, $3, $4, $5, '李小明', '16000000001', 'hotline', '保养', '{maintenance}', $6,
       $6::timestamptz + interval '90 minutes', $6::timestamptz + interval '130 minutes', $7, 'none', $7, $6, 'registered')`,
    [id, demoStore.id, `YY-BENCH-${n}`, car.id, car.owner, at, su],
  )
  await client.query(
    `insert into appointment_line (store_id, appointment_id, position, kind, code, name, hours_hundredths, payer)
     values ($1, $2, 1, 'labour', 'M0102', '更换机油及机油滤清器', 150, 'customer')`,
    [demoStore.id, id],
  )
  await client.query(
    `insert into preparation (store_id, appointment_id, kind) values ($1, $2, 'bay'), ($1, $2, 'person')`,
    [demoStore.id, id],
  )
  await client.query(
    `insert into slot (id, store_id, resource_kind, resource_id, appointment_id, holder_id, starts_at, ends_at)
     select gen_random_uuid(), $1, k.kind, k.resource::uuid, $2, $2, $3, $3::timestamptz + interval '90 minutes'
     from (values ('bay', $4), ('person', $5)) as k (kind, resource)`,
    [demoStore.id, id, at, bay, person],
  )
}
