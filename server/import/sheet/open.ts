import { open, stat } from 'node:fs/promises'
import { sheetLimits } from './limits.ts'
import { openText } from './text.ts'
import { Unreadable, type Book } from './unreadable.ts'
import { openWorkbook } from './workbook.ts'

/** Opens a dealer's export by what it is, not by what it is called. @throws Unreadable */
export async function openBook(path: string): Promise<Book> {
  const { size } = await stat(path)
  if (size === 0) throw new Unreadable('文件是空的')
  if (size > sheetLimits.fileBytes)
    throw new Unreadable(
      `文件有 ${Math.ceil(size / 1024 / 1024)} MB，超过 ${sheetLimits.fileBytes / 1024 / 1024} MB 的上限，请分成几个文件导入`,
    )
  const start = await startOf(path, size)
  const known = signatures.find(({ bytes }) => bytes.every((byte, i) => start[i] === byte))
  if (!known) return openText(path, start)
  if (known.is === 'zip') return openWorkbook(path, size)
  throw new Unreadable(known.is === 'ole' ? await oldWorkbook(path, size) : known.is)
}

const signatures: readonly { readonly bytes: readonly number[]; readonly is: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'ole' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: '这是空的压缩文件，不是表格文件' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: '这是图片（PNG），不是表格文件' },
  { bytes: [0xff, 0xd8, 0xff], is: '这是图片（JPEG），不是表格文件' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: '这是图片（GIF），不是表格文件' },
  { bytes: [0x42, 0x4d], is: '这是图片（BMP），不是表格文件' },
  { bytes: [0x52, 0x49, 0x46, 0x46], is: '这是图片或音像（RIFF），不是表格文件' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: '这是 PDF 文件，不是表格文件' },
  { bytes: [0x1f, 0x8b], is: '这是压缩文件，请解压后再导入' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: '这是压缩文件，请解压后再导入' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: '这是压缩文件，请解压后再导入' },
]

const bytesLooked = 1024 * 1024

async function startOf(path: string, size: number) {
  return read(path, 0, Math.min(size, bytesLooked))
}

async function read(path: string, from: number, length: number) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A workbook with a password is wrapped in the old format; inside, a stream says so by its name. */
async function oldWorkbook(path: string, size: number) {
  const mark = Buffer.from('EncryptedPackage', 'utf16le')
  const end = await read(path, Math.max(0, size - bytesLooked), Math.min(size, bytesLooked))
  const locked = (await startOf(path, size)).includes(mark) || end.includes(mark)
  return locked
    ? '这个工作簿有密码，请在 Excel 中去掉密码，另存后再导入'
    : '这是旧版 Excel 工作簿（.xls），请在 Excel 中另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”后再导入'
}
