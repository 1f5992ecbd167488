// npm run security-admin -- STAFFNO [--store CODE] [--reset]
// Who holds the machine makes the first security administrator, and lets a security administrator in again who has
// lost the password. Both are acts, and stand in the log under 主机命令.
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { clockOf } from '../clock.ts'
import { database, filesFolder } from '../database.ts'
import { open, type Database } from '../db.ts'
import { filesIn } from '../files.ts'
import { newId } from '../id.ts'
import { openLive, silent } from '../live.ts'
import { migrate } from '../migrate.ts'
import { perform, type House } from '../perform.ts'
import { Refused } from '../refusals.ts'
import { inWords, Remedy } from '../remedy.ts'
import type { Actor } from '../step.ts'
import { reset } from '../account/steps.ts'
import { appoint } from './steps.ts'

const machine: Actor = { id: null, parties: ['console'] }

if (import.meta.main) {
  try {
    await command(process.argv.slice(2))
  } catch (error) {
    console.error(`\n${inWords(error)}`)
    process.exitCode = 1
  } finally {
    if (process.connected) process.disconnect?.()
  }
}

async function command(args: readonly string[]) {
  const options = optionsOf(args)
  const { ownerUrl, appUrl, stop } = await database({ say: console.log, join: true })
  try {
    await migrate(ownerUrl)
    const db = open(appUrl, { size: 2 })
    const live = await openLive(appUrl).catch(() => silent)
    const house = { db, live, clock: clockOf(process.env), files: filesIn(filesFolder()) }
    try {
      console.log(await take(house, options))
    } finally {
      await live.close()
      await db.close()
    }
  } finally {
    await stop()
  }
}

export type Options = { readonly staffNo: string; readonly store?: string; readonly reset: boolean }

function optionsOf(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { store: { type: 'string' }, reset: { type: 'boolean', default: false } },
    })
    if (positionals.length === 1) return { ...values, staffNo: positionals[0]! }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  throw new Remedy(
    '用法：npm run security-admin -- 工号 [--store 门店编号] [--reset 重置此人的密码]',
    'Usage: npm run security-admin -- STAFFNO [--store CODE] [--reset (a fresh password)]',
  )
}

/** @returns what to tell the person at the machine. @throws Remedy with the refusal's sentence */
export async function take(house: House, { staffNo, store: code, reset: again }: Options): Promise<string> {
  const store = await storeOf(house.db, code)
  const person = await personOf(house.db, staffNo)
  const act = { id: newId(), at: house.clock.now(), store: store.id, actor: machine }
  try {
    if (!again) {
      await perform(house, act, appoint, newId(), { staffId: person.id })
      return `${staffNo} ${person.name} 现在是 ${store.name} 的安全管理员；请重新登录。\n${staffNo} is now the security administrator of ${store.code}: sign in again.`
    }
    const first = `${randomBytes(9).toString('base64url')}-Zk7`
    await perform(house, act, reset, newId(), { staffId: person.id, first })
    return `${staffNo} ${person.name} 的新密码（只显示这一次，登录后须修改）：${first}\nThe new password of ${staffNo}, shown once, to be changed at sign-in: ${first}`
  } catch (error) {
    throw error instanceof Refused ? told(error) : error
  }
}

function told({ refusal: { says, english, facts } }: Refused) {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, hole: string) => String(facts[hole] ?? ''))
  return new Remedy(fill(says), fill(english))
}

async function storeOf({ doors }: Database, code: string | undefined) {
  const stores = await doors.selectFrom('store').orderBy('code').select(['id', 'code', 'name']).execute()
  const found = code ? stores.find((one) => one.code === code) : stores.length === 1 ? stores[0] : undefined
  if (found) return found
  const codes = stores.map((one) => one.code).join('、')
  throw new Remedy(`请用 --store 指定门店：${codes}`, `Name the store with --store: ${codes}`)
}

async function personOf({ doors }: Database, staffNo: string) {
  const person = await doors
    .selectFrom('staff')
    .where('staffNo', '=', staffNo)
    .select(['id', 'name'])
    .executeTakeFirst()
  if (!person) throw new Remedy(`没有工号 ${staffNo}。`, `There is nobody with number ${staffNo}.`)
  return person
}
