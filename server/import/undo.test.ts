import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDigit } from '../../domain/identifiers/vin.ts'
import { benchOf, checkBytes, csvOf, goOn, importBytes, outcomesOf } from '../../tests/imports.ts'
import { clause } from '../../tests/clause.ts'
import { arrival, openWorld, people, type Browser, type World } from '../../tests/world.ts'
import { settle } from './take.ts'

/** With the check digit that it must have. */
function standing(vin: string) {
  return `${vin.slice(0, 8)}${checkDigit(vin)}${vin.slice(9)}`
}

let world: World
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
  ding = await world.enter('E003')
})
afterAll(() => world.close())

const header = ['客户编号', '客户名称', '手机', '车牌号', '车架号', '颜色', '行驶里程', '末次来厂']
const vins = ['LSJA24U62JG269225', 'LDC613P23A1305189', standing('LFV3A23C0B3000001')]
const row = (n: number, change: Readonly<Record<string, string>> = {}) => ({
  客户编号: `U${n}`,
  客户名称: '韩若水',
  手机: `1600003000${n}`,
  车牌号: `沪D9000${n}`,
  车架号: vins[n]!,
  颜色: '白',
  行驶里程: '30,000',
  末次来厂: '2026-03-05',
  ...change,
})
const records = async () =>
  (
    await world.owner.query(`select (select count(*)::int from vehicle where state = 'inUse') as cars,
      (select count(*)::int from customer where state = 'inUse') as customers,
      (select count(*)::int from external_ref) as refs,
      (select count(*)::int from odometer_reading) as readings`)
  ).rows[0]
const colourOf = async (vin: string) =>
  (await world.owner.query("select colour from vehicle where vin = $1 and state = 'inUse'", [vin])).rows[0]
    ?.colour
const withdraw = async (id: string) => {
  const answer = await ding.post(`/imports/${id}/withdraw`, {})
  return answer.body.refusal ?? (await settle(benchOf(world), id))
}

describe(`${clause('S33')} a run taken back`, () => {
  test('withdraws what it made, puts back what it changed, and the same file comes in again in full', async () => {
    const none = await records()
    const first = csvOf(header, [row(0), row(1)])
    const run = await importBytes(world, first)
    const second = await importBytes(world, csvOf(header, [row(0, { 颜色: '红' })]))
    expect(await colourOf(vins[0]!)).toBe('红')
    // The second stands on the first: this one waits for that.
    expect(await withdraw(run)).toMatchObject({ because: 'nothing_depends_on_it' })
    expect(await withdraw(second)).toBe('withdrawn')
    expect(await colourOf(vins[0]!)).toBe('白')
    expect(await withdraw(run)).toBe('withdrawn')
    expect(await records()).toEqual(none)
    const again = await importBytes(world, first)
    expect((await outcomesOf(world, again)).map(({ verdict }) => verdict)).toEqual(['new', 'new'])
    expect(await records()).toEqual({ cars: 2, customers: 2, refs: 4, readings: 2 })
    // And once more: it is known.
    const third = await checkBytes(world, first)
    expect((await outcomesOf(world, third.id)).map(({ verdict }) => verdict)).toEqual(['same', 'same'])
    expect(await withdraw(again)).toBe('withdrawn')
  })

  test('is refused with the list while a car of it has visited since', async () => {
    const run = await importBytes(world, csvOf(header, [row(2)]))
    const { body } = await ding.get(`/imports/${run}`)
    expect(body).toMatchObject({
      state: 'done',
      kindTitle: ['客户车辆', 'Customers and cars'],
      tally: { landed: 1 },
    })
    const [{ id, owner }] = (
      await world.owner.query(
        "select v.id, p.customer_id as owner from vehicle v join vehicle_party p on p.vehicle_id = v.id where vin = $1 and state = 'inUse'",
        [vins[2]],
      )
    ).rows
    const form = arrival({ plate: '沪D90002', km: 40_000 })
    world.way.at(world.clock.now())
    await world.way.receive(people.su, {
      ...form,
      car: { known: id },
      owner: { known: owner },
    })
    const refused = await withdraw(run)
    expect(refused).toMatchObject({ because: 'nothing_depends_on_it' })
    expect((await ding.get(`/imports/${run}/holds`)).body).toContainEqual(
      expect.objectContaining({ subject: 'visit', says: '沪D90002 已经来店' }),
    )
    expect((await ding.get(`/imports/${run}`)).body.state).toBe('done')
  })
})

describe('a conflict is decided by a person', () => {
  const plate = '沪D95555'
  const known = (n: number) =>
    importBytes(world, csvOf(header, [row(n, { 车牌号: plate })]), { source: `S${n}` })
  const conflict = (n: number) =>
    checkBytes(world, csvOf(header, [row(n, { 车牌号: plate })]), { source: `T${n}` })
  const plates = async () =>
    (
      await world.owner.query("select vin, plate from vehicle where state = 'inUse' and vin = any($1)", [
        vins.slice(0, 2),
      ])
    ).rows

  test('nothing is begun before; then ours, theirs, or left out', async () => {
    await known(0)
    const { id } = await conflict(1)
    const { body } = await ding.get(`/imports/${id}/rows?verdict=conflict`)
    expect(body.rows).toMatchObject([
      {
        conflict: {
          says: expect.stringContaining(`车架号“${vins[0]}”`),
          choices: ['theirs', 'ours', 'leave'],
        },
      },
    ])
    const started = await ding.post(`/imports/${id}/start`, {})
    expect(started.body.refusal).toMatchObject({ because: 'conflicts_are_decided', facts: { open: 1 } })

    expect((await ding.post(`/imports/${id}/decide`, { choice: 'leave', lines: [2] })).status).toBe(200)
    expect((await ding.post(`/imports/${id}/start`, {})).body.refusal.because).toBe('something_comes_in')
    expect((await ding.file(`/imports/${id}/rejected`)).bytes.toString()).toContain('在档案中属于车架号')

    await ding.post(`/imports/${id}/decide`, { choice: 'ours', lines: [2] })
    expect(await goOn(world, id)).toBe('done')
    expect(await plates()).toEqual(
      expect.arrayContaining([
        { vin: vins[0], plate },
        { vin: vins[1], plate: null },
      ]),
    )
    expect(await withdraw(id)).toBe('withdrawn')

    const theirs = await conflict(1)
    await ding.post(`/imports/${theirs.id}/decide`, { choice: 'theirs', lines: 'open' })
    expect(await goOn(world, theirs.id)).toBe('done')
    expect(await plates()).toEqual(
      expect.arrayContaining([
        { vin: vins[0], plate: null },
        { vin: vins[1], plate },
      ]),
    )
    // Taken back, the plate is where it was.
    expect(await withdraw(theirs.id)).toBe('withdrawn')
    expect(await plates()).toEqual([{ vin: vins[0], plate }])
  })
})

describe('columns', () => {
  const strange = ['号码甲', '人', '架号乙', '牌']
  const file = (n: number) =>
    csvOf(strange, [{ 号码甲: `Z${n}`, 人: '董一鸣', 架号乙: vins[2 - n]!, 牌: `沪E8000${n}` }])

  test('that no word explains are set by a person, and remembered for the source', async () => {
    const { id, state } = await checkBytes(world, file(0), { source: '奇怪系统' })
    expect(state).toBe('unread')
    const { body } = await ding.get(`/imports/${id}`)
    expect(body.trouble).toContain('没有找到表头')
    expect(body.head[0].rows[0]).toEqual(strange)
    const form = { kind: 'vehicles', sheet: '', headerLine: 1, columns: { name: 1, plate: 3 } }
    const short = await ding.post(`/imports/${id}/map`, form)
    expect(short.body.refusal).toMatchObject({ because: 'required_are_mapped', facts: { missing: '车架号' } })
    await ding.post(`/imports/${id}/map`, { ...form, columns: { ...form.columns, vin: 2, externalNo: 0 } })
    expect(await settle(benchOf(world), id)).toBe('checked')
    expect((await ding.get(`/imports/${id}`)).body.columns).toContainEqual(
      expect.objectContaining({ field: 'vin', header: '架号乙', samples: [vins[2]] }),
    )

    const next = await checkBytes(world, file(1), { source: '奇怪系统' })
    expect(next.state).toBe('checked')
    expect((await checkBytes(world, file(1), { source: '别的系统' })).state).toBe('unread')
  })
})
