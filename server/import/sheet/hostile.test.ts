import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { vehicles } from '../../../domain/import/vehicles.ts'
import { findColumns } from '../../../domain/import/columns.ts'
import type { ReadingOf } from '../../../domain/import/kind.ts'
import { readLines, sniff, type ReadLine } from '../read.ts'
import { openBook } from './open.ts'
import { Unreadable, type SheetRow } from './unreadable.ts'

const folder = mkdtempSync(join(tmpdir(), 'cheyi-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))
let saved = 0
const save = (bytes: Uint8Array) => {
  const path = join(folder, `${++saved}.xlsx`)
  writeFileSync(path, bytes)
  return path
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const sheetOf = (rows: string) => `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
const workbook = (parts: { readonly [name: string]: string }, book = '<workbookPr/>'): Zippable => ({
  'xl/workbook.xml': strToU8(
    `<workbook xmlns="${main}" xmlns:r="r">${book}<sheets><sheet name="车" sheetId="1" r:id="a"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
})
const xlsx = (rows: string, more: { readonly [name: string]: string } = {}, book?: string) =>
  save(zipSync(workbook({ 'xl/worksheets/sheet1.xml': sheetOf(rows), ...more }, book)))

async function rowsOf(path: string): Promise<SheetRow[]> {
  const book = await openBook(path)
  try {
    const rows: SheetRow[] = []
    for await (const row of book.rows(book.sheets[0]!)) rows.push(row)
    return rows
  } finally {
    book.close()
  }
}
const sentenceOf = (path: string) =>
  rowsOf(path).then(
    () => 'read',
    (error: unknown) => {
      if (!(error instanceof Unreadable)) throw error
      return error.says
    },
  )

describe('a workbook as other programs write it', () => {
  test('shared and inline texts, numbers, days by their format, gaps, line breaks', async () => {
    const path = xlsx(
      `<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>794.96000000000004</v></c><c r="D2" s="1"><v>45881</v></c>
       <c r="E2" s="1"><v>45881.5</v></c><c r="F2"><v>1.3800008E10</v></c><c r="AA2" t="inlineStr"><is><t>甲&amp;乙&#10;丙</t></is></c></row>
       <row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="s"><v>0</v></c></row>`,
      {
        'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>沪A</t></si><si><r><t>陆</t></r><r><t>建宏</t></r><rPh><t>ルー</t></rPh></si></sst>`,
        'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
      },
    )
    const [first, second] = await rowsOf(path)
    expect(first).toMatchObject({ line: 2 })
    expect([0, 1, 2, 3, 4, 5, 26].map((i) => first!.cells[i])).toEqual([
      '陆建宏',
      '',
      '794.96',
      '2025-08-12',
      '2025-08-12 12:00:00',
      '13800008000',
      '甲&乙\n丙',
    ])
    expect(second).toEqual({ line: 5, cells: ['是', '沪A'] })
  })

  test('days counted from 1904', async () => {
    const path = xlsx(
      '<row r="1"><c r="A1" s="0"><v>44419</v></c></row>',
      { 'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>' },
      '<workbookPr date1904="1"/>',
    )
    expect((await rowsOf(path))[0]!.cells).toEqual(['2025-08-12'])
  })

  test('a formula is never computed: its result is taken and said, without one the row goes back', async () => {
    const text = (at: string, word: string) => `<c r="${at}" t="inlineStr"><is><t>${word}</t></is></c>`
    const path = xlsx(
      `<row r="1">${text('A1', '客户名称')}${text('B1', '车架号')}${text('C1', '地址')}</row>
       <row r="2">${text('A2', '陆建宏')}${text('B2', 'LSJA24U62JG269225')}<c r="C2" t="str"><f>A2&amp;"宅"</f><v>陆宅</v></c></row>
       <row r="3"><c r="A3"><f>cmd|'/c calc'!A0</f></c>${text('B3', 'LDC613P23A1305189')}</row>`,
    )
    const [head] = await sniff(path)
    const columns = findColumns(vehicles, head!.rows)!
    const lines: ReadLine[] = []
    for await (const told of readLines({ does: 'read', path, sheet: '车', kind: 'vehicles', columns }))
      if ('lines' in told) lines.push(...told.lines)
    const [first, second] = lines.map(({ reading }) => JSON.parse(reading) as ReadingOf<string, unknown>)
    expect(first!.notes.map(({ says }) => says)).toContain('地址：是公式，取其结果“陆宅”')
    expect(first).toMatchObject({ reasons: [], record: { customer: { address: '陆宅' } } })
    expect(second!.reasons.map(({ says }) => says)).toContain(
      '客户名称：是没有计算结果的公式，请在 Excel 中打开并保存后再导入',
    )
  })
})

describe('what only looks like a workbook gets a sentence', () => {
  const encrypted = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  const good = workbook({ 'xl/worksheets/sheet1.xml': sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>') })
  const zipped = zipSync(good)
  test.each<[string, Uint8Array, string]>([
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), '图片（JPEG）'],
    ['a password', encrypted, '有密码'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '旧版 Excel'],
    ['another archive', zipSync({ 'readme.txt': strToU8('x') }), '没有 Excel 工作簿'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), '二进制工作簿'],
    ['cut off', zipped.subarray(0, zipped.length - 30), '已损坏'],
    [
      'too many parts',
      zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`a${n}`, strToU8('')]))),
      '压缩炸弹',
    ],
    [
      'entities of its own',
      zipSync({
        ...good,
        'xl/worksheets/sheet1.xml': strToU8(`<!DOCTYPE x [<!ENTITY a "aa">]>${sheetOf('')}`),
      }),
      '内容已损坏',
    ],
    [
      'rows out of order',
      zipSync({ ...good, 'xl/worksheets/sheet1.xml': strToU8(sheetOf('<row r="5"/><row r="2"/>')) }),
      '行号错乱',
    ],
  ])('%s', async (_, bytes, sentence) => {
    expect(await sentenceOf(save(bytes))).toContain(sentence)
  })

  test('a bomb is put down while it unpacks, whatever it says of its size', async () => {
    const blank = Buffer.alloc(32 * 1024 * 1024, ' ')
    const path = save(zipSync({ ...good, 'xl/worksheets/sheet1.xml': [blank, { level: 9 }] }))
    const before = process.memoryUsage().rss
    expect(await sentenceOf(path)).toContain('压缩炸弹')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })
})
