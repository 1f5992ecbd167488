import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { schemaOf } from '../tools/generate-schema.ts'
import { freshDatabase } from '../tests/database.ts'
import { migrate } from './migrate.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const query = async (url: string, text: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('the committed types are those of the migrated database', async () => {
  expect(await readFile(new URL('schema.ts', import.meta.url), 'utf8')).toBe(
    await schemaOf(database.ownerUrl),
  )
})

test('four processes start at once on an empty database: each file runs once', async () => {
  const empty = `cheyi_empty_${process.pid}`
  const { superuser } = inject('postgres')
  await query(superuser, `create database ${empty}`)
  const url = Object.assign(new URL(database.ownerUrl.replace('@/', '@socket/')), { pathname: `/${empty}` })
    .toString()
    .replace('@socket/', '@/')
  const ran = await Promise.all([1, 2, 3, 4].map(() => migrate(url)))
  expect(ran.map((names) => names.length).sort((a, b) => b - a)).toEqual([ran.flat().length, 0, 0, 0])
  expect(await migrate(url)).toEqual([])
  await query(superuser, `drop database ${empty} with (force)`)
})

test('a database newer than the program, or a file that reads differently, is refused in a sentence', async () => {
  await query(database.ownerUrl, "insert into migration (name, hash) values ('9999-later.sql', 'x')")
  await expect(migrate(database.ownerUrl)).rejects.toThrow(/数据库比本程序新（9999-later.sql）/)
  await query(database.ownerUrl, "delete from migration where name = '9999-later.sql'")
  await query(database.ownerUrl, "update migration set hash = 'x' where name like '0001%'")
  await expect(migrate(database.ownerUrl)).rejects.toThrow(/0001-store-and-staff.sql 与数据库登记的不一致/)
})
