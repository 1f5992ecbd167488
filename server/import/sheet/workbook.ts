import type { Readable } from 'node:stream'
import { sheetLimits } from './limits.ts'
import { rowsOfSheet } from './rows.ts'
import { textsOf } from './texts.ts'
import { Unreadable, type Book } from './unreadable.ts'
import { partsOf, type Parts } from './unzip.ts'
import { tagsOf } from './xml.ts'

/** An .xlsx workbook, streamed: nothing of it is held but the texts that its cells point at. */
export async function openWorkbook(path: string, size: number): Promise<Book> {
  const parts = await partsOf(path, size)
  try {
    const { root, sheets, from1904 } = await contentsOf(parts)
    const dated = await dateStyles(parts, `${root}styles.xml`)
    let texts: Promise<readonly string[]> | undefined
    return {
      form: 'xlsx',
      sheets: sheets.map(({ name }) => name),
      async *rows(name) {
        const sheet = sheets.find((one) => one.name === name)
        if (!sheet || !parts.has(sheet.part)) throw new Unreadable(`工作簿里没有工作表“${name}”`)
        texts ??= textsOf(parts, `${root}sharedStrings.xml`)
        yield* rowsOfSheet(await parts.read(sheet.part), { texts: await texts, dated, from1904 })
      },
      close: () => parts.close(),
    }
  } catch (error) {
    parts.close()
    throw error
  }
}

type Sheet = { readonly name: string; readonly part: string }

async function contentsOf(parts: Parts) {
  if (parts.has('xl/workbook.bin'))
    throw new Unreadable('这是二进制工作簿（.xlsb），请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再导入')
  const main = parts.names().find((name) => /(^|\/)workbook\.xml$/.test(name))
  if (!main) throw new Unreadable('这是压缩文件，里面没有 Excel 工作簿，不能导入')
  const root = main.slice(0, -'workbook.xml'.length)
  const named: { name: string; id: string; hidden: boolean }[] = []
  let from1904 = false
  for await (const { name, attributes: at, closes } of tagsOf(await parts.read(main))) {
    if (closes) continue
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(at['date1904'] ?? '')
    if (name === 'sheet' && at['name'] && at['id'])
      named.push({ name: at['name'], id: at['id'], hidden: (at['state'] ?? 'visible') !== 'visible' })
  }
  const targets = new Map<string, string>()
  for await (const { attributes: at } of tagsOf(await parts.read(`${root}_rels/workbook.xml.rels`)))
    if (at['Id'] && at['Target']) targets.set(at['Id'], placeOf(root, at['Target']))
  const sheets = named
    .filter(({ hidden }) => !hidden)
    .slice(0, sheetLimits.sheets)
    .flatMap(({ name, id }): Sheet[] => {
      const part = targets.get(id)
      return part && /worksheets\//i.test(part) ? [{ name, part }] : []
    })
  if (sheets.length === 0) throw new Unreadable('工作簿里没有可读的工作表')
  return { root, sheets, from1904 }
}

const placeOf = (root: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : `${root}${target.replace(/^\.\//, '')}`

/** Of each cell format, whether it shows a number as a day. */
async function dateStyles(parts: Parts, part: string): Promise<readonly boolean[]> {
  if (!parts.has(part)) return []
  const formats = new Map<string, string>()
  const dated: boolean[] = []
  let inCells = false
  for await (const { name, attributes: at, closes } of tagsOf((await parts.read(part)) as Readable)) {
    if (name === 'cellXfs') inCells = !closes
    if (closes) continue
    if (name === 'numFmt') formats.set(at['numFmtId'] ?? '', at['formatCode'] ?? '')
    if (name === 'xf' && inCells) dated.push(showsDay(at['numFmtId'] ?? '0', formats))
  }
  return dated
}

/** Formats that Excel knows by number and does not write out; 27 to 58 are those of Chinese. */
const builtIn = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

function showsDay(id: string, formats: ReadonlyMap<string, string>) {
  const code = formats.get(id)
  if (code === undefined) return builtIn(Number(id))
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0]!
  return /[yd年日]/i.test(bare) || (/m/i.test(bare) && !/[hs0#?]/i.test(bare))
}
