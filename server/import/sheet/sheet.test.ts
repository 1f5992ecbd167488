import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import { vehicles as kind } from '../../../domain/import/vehicles.ts'
import { readRows } from '../../../tests/rows.ts'
import { openBook } from './open.ts'
import type { TextBook } from './text.ts'
import { Unreadable } from './unreadable.ts'

const samples = new URL('../../../tests/data/import/', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'cheyi-sheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

let saved = 0
const save = (content: Uint8Array) => {
  const path = join(folder, String(++saved))
  writeFileSync(path, content)
  return path
}

/** A text file read to its end, or the sentence that says why not. */
async function readTable(content: Uint8Array) {
  try {
    const book = (await openBook(save(content))) as TextBook
    const rows: string[][] = []
    for await (const { line, cells } of book.rows('')) rows[line - 1] = cells
    return { rows, encoding: book.encoding, delimiter: book.delimiter }
  } catch (error) {
    if (error instanceof Unreadable) return { wrong: error.says }
    throw error
  }
}
type Table = { rows: string[][] }
const text = '客户,备注\r\n陆建宏,"钥匙一把, 在店\n需""归还"""\r\n\r\n苏婉宁,无\r\n'
const rows = [['客户', '备注'], ['陆建宏', '钥匙一把, 在店\n需"归还"'], [''], ['苏婉宁', '无']]
const bytes = (content: string, encoding = 'utf-8', addBOM = false) =>
  iconv.encode(content, encoding, { addBOM })

describe('encodings', () => {
  test.each([
    ['utf-8', false],
    ['utf-8', true],
    ['gb18030', false],
    ['utf-16le', true],
    ['utf-16be', true],
  ])('%s, mark %s', async (encoding, mark) => {
    expect(await readTable(bytes(text, encoding, mark))).toEqual({ rows, encoding, delimiter: ',' })
  })

  test('rare characters of names survive GB18030', async () => {
    const rare = '姓名,车架号\n𠮷田䶮,LSJA24U62JG269225\n'
    expect(await readTable(bytes(rare, 'gb18030'))).toMatchObject({
      rows: [
        ['姓名', '车架号'],
        ['𠮷田䶮', expect.any(String)],
      ],
    })
  })

  test('a part of a larger buffer is read as that part', async () => {
    const whole = Buffer.concat([Buffer.from('xx'), bytes('甲,乙\n1,2\n', 'gb18030'), Buffer.from('yy')])
    expect(await readTable(whole.subarray(2, -2))).toMatchObject({
      rows: [
        ['甲', '乙'],
        ['1', '2'],
      ],
    })
  })
})

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'] as const)('%j', async (delimiter) => {
    const other = delimiter === ',' ? ';' : ','
    const lines = [
      ['客户车辆档案'],
      ['客户', '备注'],
      ['陆建宏', `"a${delimiter}b"`],
      ['苏婉宁', `x${other}y${other}z`],
    ]
    const content = `${lines.map((cells) => cells.join(delimiter)).join('\n')}\n`
    expect(await readTable(bytes(content))).toEqual({
      encoding: 'utf-8',
      delimiter,
      rows: [
        ['客户车辆档案'],
        ['客户', '备注'],
        ['陆建宏', `a${delimiter}b`],
        ['苏婉宁', `x${other}y${other}z`],
      ],
    })
  })

  test('old Macintosh line ends, and a quote inside a word', async () => {
    expect(await readTable(bytes('名称,规格\r轮胎,17"寸\r'))).toMatchObject({
      rows: [
        ['名称', '规格'],
        ['轮胎', '17"寸'],
      ],
    })
  })
})

describe('what is no table is refused in words', () => {
  test.each([
    ['empty', Buffer.alloc(0), '文件是空的'],
    ['blank', Buffer.from(' \r\n '), '文件是空的'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '图片（PNG）'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), '图片（JPEG）'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '旧版 Excel'],
    ['a broken workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 20, 0]), '已损坏'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]), '不是文本文件'],
    [
      'a web page named .xls',
      Buffer.from('<html><table><tr><td>车牌</td></tr></table></html>'),
      '网页或 XML',
    ],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => 128 + ((i * 7919) % 128))), '编码无法识别'],
    ['an open quote', Buffer.from('客户,备注\n陆建宏,"没有\n完'), '引号没有成对'],
    ['too large', new Uint8Array(100 * 1024 * 1024 + 1), '文件有 101 MB，超过 100 MB 的上限'],
  ])('%s', async (_, content, sentence) => {
    expect(await readTable(content)).toEqual({ wrong: expect.stringContaining(sentence) })
  })
})

describe('the dealer’s export of 5,035 rows', async () => {
  const table = (await readTable(readFileSync(new URL('客户车辆档案.csv', samples)))) as Table
  const read = readRows(kind, table.rows)
  const { vehicles } = JSON.parse(readFileSync(new URL('expected.json', samples), 'utf8')) as {
    vehicles: Record<string, number>
  }

  test('is GB18030 with commas, and every column is understood', () => {
    expect(table).toMatchObject({ encoding: 'gb18030', delimiter: ',' })
    expect(read.columns.unread).toEqual([])
    expect(read.columns.headerLine).toBe(1)
  })

  test('holds exactly what expected.json counts', () => {
    const { problems, same } = read.totals
    const inFile = Object.fromEntries(read.findings.figures.map(({ name, n }) => [name, n]))
    const plates = read.rows.flatMap((row) => (row.verdict === 'rejected' ? row.reasons : []))
    const conflicts = new Set(
      plates.filter(({ code }) => code === 'plateOnTwoCars').map(({ found }) => found),
    )
    expect({
      rows: read.totals.rows,
      cars: inFile['cars'],
      customers: inFile['customers'],
      vin_bad_check: problems['vinCheckDigit'],
      vin_letter_o: problems['vinLetter'],
      duplicate_rows: same,
      plate_vin_conflict: conflicts.size,
      no_plate: problems['plateMissing'],
      bad_phone: problems['phoneWrong'],
      bad_date: problems['dateWrong'],
      odometer_text: problems['odometerWrong'],
      empty_name: problems['nameMissing'],
    }).toEqual(vehicles)
  })

  test('comes in but for 109 rows, and nothing is lost', () => {
    expect(read.totals).toMatchObject({ good: 4901, goodWithNotes: 116, same: 25, rejected: 109 })
    expect(new Set(read.rows.map(({ line }) => line)).size).toBe(5035)
    const vins = read.rows.flatMap((row) => (row.verdict === 'good' ? [row.record.vehicle.vin] : []))
    expect(new Set(vins).size).toBe(4901)
  })
})
