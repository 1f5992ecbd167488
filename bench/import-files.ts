import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { addDays } from '../domain/calendar.ts'
import { checkDigit } from '../domain/identifiers/vin.ts'

/** Files of any length in the shape of a dealer's exports, made as they are written: nothing is kept in memory. */
export const writeFile = (path: string, lines: Iterable<string>) =>
  pipeline(Readable.from(lines, { objectMode: true }), createWriteStream(path))

export function* carFile(cars: number) {
  yield '客户编号,客户名称,移动电话,车牌号,车架号,品牌,车型,购车日期,行驶里程,末次来厂\n'
  for (let n = 0; n < cars; n++) {
    const owner = Math.floor(n / 1.1)
    const name = `${surnames[owner % surnames.length]}${given[Math.floor(owner / 7) % given.length]}`
    const phone = `138${String(owner).padStart(8, '0')}`
    const km = n % 3 === 0 ? `${(n % 17) + 1}.5万` : String(10_000 + (n % 90_000))
    yield `C${owner},${name},${phone},${plateOf(n)},${vinOf(n)},远岑,晏清,${day(n)},${km},${addDays(day(n), 900)}\n`
  }
}

/** Three lines an order, each day in one of the five notations; every fifth car has no plate in it. */
export function* historyFile(lines: number, cars: number) {
  yield '工单号,进厂日期,结算日期,车牌号,车架号,进厂里程,维修类别,明细类型,编码,名称,数量/工时,单价,金额,付费方式\n'
  for (let n = 0; n < lines; n++) {
    const order = Math.floor(n / 3)
    const car = (order * 7) % cars
    const opened = addDays(day(car), 30 + (order % 800))
    const km = 500 + (order % 800) * 40
    const days = [opened, addDays(opened, 1)].map((one, i) => written(one, (n + i) % 5)).join(',')
    const item = n % 2 === 0 ? '配件,P1,火花塞,4,50,200' : '工时,L1,更换火花塞,0.5,150,75'
    const plate = car % 5 === 0 ? '' : plateOf(car)
    yield `RO${String(order).padStart(7, '0')},${days},${plate},${vinOf(car)},${km},一般维修,${item},自费\n`
  }
}

const surnames = [...'李王张刘陈杨赵黄周吴']
const given = ['知远', '立', '青', '建宏', '婉宁', '晓蕾', '云飞']
const day = (n: number) => addDays('2018-01-01', n % 1500)
const letters = 'ABCDEFGH'

const plateOf = (n: number) =>
  `苏${letters[Math.floor(n / 100_000) % 8]}${String(n % 100_000).padStart(5, '0')}`

function vinOf(n: number): string {
  const blank = `LSJA24U60M${String(Math.floor(n / 1_000_000)).padStart(1, '0')}${String(n % 1_000_000).padStart(6, '0')}`
  return `${blank.slice(0, 8)}${checkDigit(blank)}${blank.slice(9)}`
}

function written(one: string, notation: number): string {
  const [year, month, date] = one.split('-') as [string, string, string]
  return [
    one,
    `${year}/${Number(month)}/${Number(date)}`,
    `${year}${month}${date}`,
    `${year}年${Number(month)}月${Number(date)}日`,
    String(Date.parse(`${one}T00:00:00Z`) / 86_400_000 + 25_569),
  ][notation]!
}
