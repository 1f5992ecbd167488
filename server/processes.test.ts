import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../tests/clause.ts'
import { arrival, finishedCar, openWorld, password, people, type World } from '../tests/world.ts'

// Two server processes on one PostgreSQL: what the first changes, the second's streams hear; what is due runs once.
const main = `
  import { serve } from './server/main.ts'
  const server = await serve({ appUrl: process.env.APP_URL, port: 0, host: '127.0.0.1' })
  console.log(server.port)
  process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))`

type Process = { readonly child: ChildProcess; readonly url: string; readonly cookie: string }
let world: World
let two: Process[]

beforeAll(async () => {
  world = await openWorld()
  two = await Promise.all([started(), started()])
})
afterAll(async () => {
  for (const { child } of two) child.kill('SIGTERM')
  const running = two.filter(({ child }) => (child.exitCode ?? child.signalCode) === null)
  await Promise.all(running.map(({ child }) => once(child, 'exit')))
  await world.close()
})

/** Its clock stands three days after the ordinary day, so that a delivery of that day is due for its call. */
async function started(): Promise<Process> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', main], {
    env: {
      ...process.env,
      APP_URL: world.appUrl,
      CHEYI_NOW: '2026-11-28T10:00:00+08:00',
      CHEYI_LOG: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await once(createInterface({ input: child.stdout }), 'line')
  const url = `http://127.0.0.1:${port}/api`
  const signedIn = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ staffNo: 'E002', password }),
  })
  return { child, url, cookie: signedIn.headers.get('set-cookie')!.split(';')[0]! }
}

/** The stream's lines as they come. */
async function* events({ url, cookie }: Process, signal: AbortSignal) {
  const answer = await fetch(`${url}/stream`, { headers: { cookie }, signal })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
}

test('both processes hear what one of them changes', async () => {
  const stop = new AbortController()
  const form = arrival()
  const heard = two.map(async (process) => {
    let all = ''
    for await (const text of events(process, stop.signal)) {
      all += text
      if (all.includes(`workOrder:${form.orderId}`)) return true
      if (text.includes('hello')) ready.push(process)
      if (ready.length === two.length && !sent) {
        sent = true
        await fetch(`${two[0]!.url}/visits/${uuid()}/receive`, {
          method: 'POST',
          headers: { cookie: two[0]!.cookie, 'content-type': 'application/json', 'idempotency-key': uuid() },
          body: JSON.stringify(form),
        })
      }
    }
    return false
  })
  const ready: Process[] = []
  let sent = false
  expect(await Promise.all(heard)).toEqual([true, true])
  stop.abort()
})

test(`${clause('T5')} a due row is taken by one of them, once`, async () => {
  const orders: string[] = []
  for (let i = 0; i < 6; i++) {
    const { orderId } = await finishedCar(world)
    await world.way.pass(people.zhou, orderId)
    await world.way.settle(people.su, orderId, 20_000)
    await world.way.wash(people.su, orderId)
    await world.way.pay(people.su, orderId)
    await world.way.deliver(people.su, orderId)
    orders.push(orderId)
  }
  const fallen = async () =>
    (
      await world.owner.query("select whole_id from event where step = 'fallDue' and whole_id = any($1)", [
        orders,
      ])
    ).rows.map((r) => r.whole_id)
  await expect.poll(async () => (await fallen()).length, { timeout: 20_000 }).toBe(6)
  expect((await fallen()).sort()).toEqual(orders.sort())
  await expect
    .poll(
      async () =>
        (await world.owner.query("select from due where done_at is null and kind = 'followUp.fallDue'"))
          .rowCount,
    )
    .toBe(0)
})

test('one of two processes may die unnoticed', async () => {
  two[0]!.child.kill('SIGKILL')
  await once(two[0]!.child, 'exit')
  const answer = await fetch(`${two[1]!.url}/visits`, { headers: { cookie: two[0]!.cookie } })
  expect(answer.status).toBe(200)
})
