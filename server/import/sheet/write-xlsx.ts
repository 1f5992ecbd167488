import { Zip, ZipDeflate } from 'fflate'

const encode = (text: string) => new TextEncoder().encode(text)
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packed = 'http://schemas.openxmlformats.org/package/2006'

const parts = (title: string): readonly (readonly [string, string])[] => [
  [
    '[Content_Types].xml',
    `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(title.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
]

/** A workbook of one sheet, as its rows come: every cell is text, so that nothing is computed or rounded. */
export async function* writeXlsx(
  title: string,
  pages: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let wrong: Error | undefined
  const zip = new Zip((error, chunk) => {
    if (error) wrong = error
    else ready.push(chunk)
  })
  const begin = (name: string) => {
    const part = new ZipDeflate(name, { level: 3 })
    zip.add(part)
    return part
  }
  for (const [name, text] of parts(title)) begin(name).push(encode(head + text), true)
  const sheet = begin('xl/worksheets/sheet1.xml')
  sheet.push(encode(`${head}<worksheet xmlns="${main}"><sheetData>`))
  let line = 0
  for await (const page of pages) {
    sheet.push(encode(page.map((cells) => row(++line, cells)).join('')))
    if (wrong) throw wrong
    yield* ready
    ready = []
  }
  sheet.push(encode('</sheetData></worksheet>'), true)
  zip.end()
  if (wrong) throw wrong
  yield* ready
}

const row = (line: number, cells: readonly string[]) =>
  `<row r="${line}">${cells
    .map((text, i) =>
      text === ''
        ? ''
        : `<c r="${column(i)}${line}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    .join('')}</row>`

function column(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : column(Math.floor(index / 26) - 1) + letter
}

/** Letters that XML has no place for are left out. */
function escaped(text: string) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
