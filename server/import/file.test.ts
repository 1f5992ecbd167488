import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readVehicleRows, type VehicleRows } from '../../domain/import/vehicle-rows.ts'
import { readTable, type Table } from './file.ts'

const samples = new URL('../../tests/data/import/', import.meta.url)
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
  ])('%s, mark %s', (encoding, mark) => {
    expect(readTable(bytes(text, encoding, mark))).toEqual({ rows, encoding, delimiter: ',' })
  })

  test('rare characters of names survive GB18030', () => {
    const rare = '姓名,车架号\n𠮷田䶮,LSJA24U62JG269225\n'
    expect(readTable(bytes(rare, 'gb18030'))).toMatchObject({
      rows: [
        ['姓名', '车架号'],
        ['𠮷田䶮', expect.any(String)],
      ],
    })
  })

  test('a part of a larger buffer is read as that part', () => {
    const whole = Buffer.concat([Buffer.from('xx'), bytes('甲,乙\n1,2\n', 'gb18030'), Buffer.from('yy')])
    expect(readTable(whole.subarray(2, -2))).toMatchObject({
      rows: [
        ['甲', '乙'],
        ['1', '2'],
      ],
    })
  })
})

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'] as const)('%j', (delimiter) => {
    const other = delimiter === ',' ? ';' : ','
    const lines = [
      ['客户车辆档案'],
      ['客户', '备注'],
      ['陆建宏', `"a${delimiter}b"`],
      ['苏婉宁', `x${other}y${other}z`],
    ]
    const content = `${lines.map((cells) => cells.join(delimiter)).join('\n')}\n`
    expect(readTable(bytes(content))).toEqual({
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

  test('old Macintosh line ends, and a quote inside a word', () => {
    expect(readTable(bytes('名称,规格\r轮胎,17"寸\r'))).toMatchObject({
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
    ['a workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 20, 0]), 'Excel 工作簿（.xlsx）'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]), '不是文本文件'],
    [
      'a web page named .xls',
      Buffer.from('<html><table><tr><td>车牌</td></tr></table></html>'),
      '网页或 XML',
    ],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => 128 + ((i * 7919) % 128))), '编码无法识别'],
    ['an open quote', Buffer.from('客户,备注\n陆建宏,"没有\n完'), '引号没有成对'],
    ['too large', new Uint8Array(100 * 1024 * 1024 + 1), '文件有 101 MB，超过 100 MB 的上限'],
  ])('%s', (_, content, sentence) => {
    expect(readTable(content)).toEqual({ wrong: expect.stringContaining(sentence) })
  })
})

describe('the dealer’s export of 5,035 rows', () => {
  const table = readTable(readFileSync(new URL('客户车辆档案.csv', samples))) as Table
  const read = readVehicleRows(table.rows) as VehicleRows
  const { vehicles } = JSON.parse(readFileSync(new URL('expected.json', samples), 'utf8')) as {
    vehicles: Record<string, number>
  }

  test('is GB18030 with commas, and every column is understood', () => {
    expect(table).toMatchObject({ encoding: 'gb18030', delimiter: ',' })
    expect(read.columns.unread).toEqual([])
    expect(read.columns.headerLine).toBe(1)
  })

  test('holds exactly what expected.json counts', () => {
    const { problems, inFile, same } = read.totals
    const plates = read.rows.flatMap((row) => (row.verdict === 'rejected' ? row.reasons : []))
    const conflicts = new Set(
      plates.filter(({ code }) => code === 'plateOnTwoCars').map(({ found }) => found),
    )
    expect({
      rows: read.totals.rows,
      cars: inFile.cars,
      customers: inFile.customers,
      vin_bad_check: problems.vinCheckDigit,
      vin_letter_o: problems.vinLetter,
      duplicate_rows: same,
      plate_vin_conflict: conflicts.size,
      no_plate: problems.plateMissing,
      bad_phone: problems.phoneWrong,
      bad_date: problems.dateWrong,
      odometer_text: problems.odometerWrong,
      empty_name: problems.nameMissing,
    }).toEqual(vehicles)
  })

  test('comes in but for 109 rows, and nothing is lost', () => {
    expect(read.totals).toMatchObject({ good: 4901, goodWithNotes: 116, same: 25, rejected: 109 })
    expect(read.totals.inGoodRows).toEqual({ cars: 4901, customers: 4321 })
    expect(new Set(read.rows.map(({ line }) => line)).size).toBe(5035)
    const vins = read.rows.flatMap((row) => (row.verdict === 'good' ? [row.record.vehicle.vin] : []))
    expect(new Set(vins).size).toBe(4901)
  })
})
