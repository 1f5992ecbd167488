import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, people, signedCar, store, type World } from '../tests/world.ts'
import { procedures } from '../domain/procedures.ts'
import type { Procedure } from '../domain/procedure.ts'
import { sentences } from './sentences.ts'

let world: World
let app: pg.Client
const there = '00000000-0000-8000-9000-000000000002'
beforeAll(async () => {
  world = await openWorld()
  await world.owner.query(
    "insert into store (id, code, name, address, phone, time_zone) values ($1, 'BJ02', '分店', '', '', 'Asia/Shanghai')",
    [there],
  )
  app = new pg.Client({ connectionString: world.appUrl })
  await app.connect()
})
afterAll(async () => {
  await app.end()
  await world.close()
})

/** The tables of the group, and the doors that are read before a store is known (architecture §2, §7). */
const ofGroup = [
  'calendar_day',
  'certificate',
  'customer',
  'customer_initials',
  'external_ref',
  'file_merge',
  'former_password',
  'labour_item',
  'labour_item_hours',
  'labour_item_part',
  'maintenance_plan',
  'migration',
  'paint_panel',
  'part',
  'post',
  'post_duty',
  'post_fall',
  'post_version',
  'service_package',
  'service_package_line',
  'staff',
  'store',
  'supplier',
  'symptom',
  'vehicle',
  'vehicle_model',
  'vehicle_party',
  'warranty_rule',
  'wear_period',
]
const doors = ['due', 'link', 'outbox', 'post_holding', 'screen_door', 'session', 'sign_in']

/** Unique over the group on purpose. */
const overTheGroup: { readonly [index: string]: string } = {
  one_clock_per_person: 'a person who works in two stores has one clock',
}

const rows = async <T extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
  (await world.owner.query<T>(text, values)).rows

test('every table has a store and its policy, or is of the group, or is a door', async () => {
  const tables = await rows<{
    name: string
    store: boolean
    secured: boolean
    forced: boolean
    policy: string | null
  }>(`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'store_id' and a.attnum > 0) as store,
      (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = c.oid) as policy
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`)
  expect(tables.filter((t) => !t.store).map((t) => t.name)).toEqual(ofGroup)
  expect(tables.filter((t) => t.store && !t.secured).map((t) => t.name)).toEqual(doors)
  for (const t of tables.filter((one) => one.secured))
    expect(t).toMatchObject({ forced: true, policy: '(store_id = store_here())' })
})

test('the store leads in every key of a store table, and every pointer between them carries it', async () => {
  const keys = await rows<{ table: string; name: string; columns: string[] }>(`
    select c.relname as table, i.relname as name,
      array(select a.attname::text from unnest(x.indkey) with ordinality k(n, o) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by k.o) as columns
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    where (x.indisunique or x.indisexclusion) and c.relrowsecurity and c.relnamespace = 'public'::regnamespace`)
  expect(keys.length).toBeGreaterThan(30)
  for (const key of keys)
    if (!overTheGroup[key.name])
      expect([key.table, key.name, key.columns[0]]).toEqual([key.table, key.name, 'store_id'])
  const pointers = await rows<{ name: string; definition: string }>(`
    select conname as name, pg_get_constraintdef(k.oid) as definition from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and c.relrowsecurity and t.relrowsecurity`)
  expect(pointers.length).toBeGreaterThan(20)
  for (const { definition } of pointers)
    expect(definition).toMatch(/FOREIGN KEY \(store_id, \w+\) REFERENCES \w+\(store_id, id\)/)
})

test('no view without security_invoker, no definer function, no trigger, no enum, no index on an expression', async () => {
  expect(
    await rows(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')",
    ),
  ).toEqual([])
  expect(
    await rows("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"),
  ).toEqual([])
  expect(
    await rows(
      "select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace and not tgisinternal",
    ),
  ).toEqual([])
  expect(
    await rows("select typname from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'"),
  ).toEqual([])
  const expressions = await rows<{
    name: string
  }>(`select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid
    join pg_class c on c.oid = x.indrelid where c.relnamespace = 'public'::regnamespace and x.indexprs is not null and not x.indisexclusion`)
  expect(expressions).toEqual([])
})

test('a forgotten where leaks nothing: every store table, read and written from another store', async () => {
  await signedCar(world)
  const tables = (
    await rows<{ name: string }>(
      "select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace",
    )
  ).map((t) => t.name)
  await app.query('begin')
  await app.query("select set_config('app.store', $1, true)", [store])
  expect((await app.query('select from work_order')).rowCount).toBeGreaterThan(0)
  await app.query('rollback')
  for (const table of tables) {
    await app.query('begin')
    await app.query("select set_config('app.store', $1, true)", [there])
    expect([table, (await app.query(`select from ${table}`)).rowCount]).toEqual([table, 0])
    await app.query('rollback')
    expect([table, (await app.query(`select from ${table}`)).rowCount]).toEqual([table, 0])
  }
})

test('another store cannot tie its rows to ours, nor put a row into ours', async () => {
  const { orderId, lines } = await signedCar(world)
  const trying = async (text: string, values: unknown[]) => {
    await app.query('begin')
    await app.query("select set_config('app.store', $1, true)", [there])
    const outcome = await app.query(text, values).then(
      () => 'done',
      (e: Error) => e.message,
    )
    await app.query('rollback')
    return outcome
  }
  expect(
    await trying(
      "insert into job (id, work_order_id, quotation_line_id, position, title, hours_hundredths) values (gen_random_uuid(), $1, $2, 1, 'x', 1)",
      [orderId, lines[0]!.id],
    ),
  ).toContain('foreign key')
  expect(
    await trying(
      'insert into bay (id, store_id, code, name, name_en, kind) values (gen_random_uuid(), $1, $2, $2, $2, $2)',
      [store, 'X'],
    ),
  ).toContain('row-level security')
})

test('the application can neither change history nor bypass the walls', async () => {
  const role = (
    await rows<{ rolsuper: boolean; rolbypassrls: boolean }>(
      "select rolsuper, rolbypassrls from pg_roles where rolname = 'app'",
    )
  )[0]
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false })
  expect(
    await rows(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and pg_get_userbyid(relowner) = 'app'",
    ),
  ).toEqual([])
  for (const text of [
    'update event set step = step',
    'delete from event',
    'update act set digest = digest',
    'delete from act',
    'delete from work_order',
    'update settlement_line set amount_fen = 0',
    'update payment set amount_fen = 1',
    'delete from sign_in',
    "update sign_in set result = 'in'",
    'truncate sign_in',
    'delete from seal',
    "update seal set hash = ''",
    'delete from admin_grant',
    'update admin_grant set staff_id = staff_id',
    'update setting set value = 0',
    'update part_price set fen = 0',
    'delete from part_price',
    'update labour_price set fen = 0',
    'update package_price set fen = 0',
    'update stock_move set quantity_milli = 1',
    'delete from stock_move',
    'delete from stock',
    'delete from part',
    'update personal_data_shown set note = note',
    'delete from personal_data_shown',
    'delete from vehicle_file',
    'update file_merge_move set row_id = row_id',
    'truncate event',
    'alter table event disable row level security',
  ])
    await expect(app.query(text), text).rejects.toThrow(/permission denied|must be owner/)
})

test('the states in the database are the states of the procedures, and begin with the one that opens', async () => {
  for (const p of Object.values(procedures) as readonly Procedure[]) {
    const table = p.record.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
    const check = (
      await rows<{ def: string }>(
        'select pg_get_constraintdef(oid) as def from pg_constraint where conname = $1',
        [`${table}_state`],
      )
    )[0]!.def
    expect([table, [...check.matchAll(/'(\w+)'/g)].map(([, s]) => s)]).toEqual([table, Object.keys(p.states)])
  }
})

test('every unique and exclusion constraint has its sentence in both languages', async () => {
  const names = (
    await rows<{ name: string }>(`
    select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    where c.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisexclusion) and not x.indisprimary`)
  ).map(({ name }) => name)
  expect(names.filter((name) => !sentences[name])).toEqual([])
  expect(Object.keys(sentences).filter((name) => !names.includes(name))).toEqual([])
  for (const [says, english] of Object.values(sentences)) {
    expect(says).toMatch(/\p{Script=Han}/u)
    expect(english).toMatch(/^[A-Z]/)
  }
})

test('the duties written at sign-in are those of the posts held and the vacancies fallen', async () => {
  for (const [staffNo, person] of [
    ['E001', people.lu],
    ['E002', people.su],
    ['E003', people.ding],
    ['E004', people.gu],
    ['E005', people.zhou],
    ['E007', people.song],
    ['E008', people.xu],
  ] as const) {
    await world.enter(staffNo)
    const { duties } = (
      await rows<{ duties: string[] }>('select duties from session where staff_id = $1', [person.id])
    )[0]!
    expect([staffNo, duties.toSorted()]).toEqual([staffNo, [...person.parties].sort()])
  }
})
