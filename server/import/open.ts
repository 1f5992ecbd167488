import { readFileSync, statSync } from 'node:fs'
import { readVehicleRows, type VehicleRows } from '../../domain/import/vehicle-rows.ts'
import { limits } from '../limits.ts'
import { codeOf, Remedy } from '../remedy.ts'
import { readTable, type Table } from './file.ts'
import { hashOf } from './ids.ts'

export type Opened = { readonly table: Table; readonly read: VehicleRows; readonly hash: string }

/** A file of customers and cars, read and judged; nothing has come in yet. @throws Remedy */
export function fileOf(path: string): Opened {
  const bytes = bytesOf(path)
  const table = readTable(bytes)
  if ('wrong' in table) throw unreadable(path, table.wrong)
  const read = readVehicleRows(table.rows)
  if ('wrong' in read) throw unreadable(path, read.wrong)
  if (read.rows.length === 0) throw unreadable(path, '表头下面没有数据行')
  return { table, read, hash: hashOf(bytes) }
}

function bytesOf(path: string) {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw unreadable(path, '这不是文件')
    if (found.size > limits.importBytes) throw unreadable(path, '文件超过 100 MB，请分成几个文件导入')
    return readFileSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new Remedy(
        `找不到文件 ${path}。请检查名称和所在的文件夹。`,
        `There is no file ${path}. Check its name and folder.`,
      )
    if (/^E(ACCES|PERM)$/.test(codeOf(error)))
      throw new Remedy(`没有权限读取 ${path}。`, `${path} may not be read: check its permissions.`)
    throw error
  }
}

const unreadable = (path: string, wrong: string) =>
  new Remedy(`不能导入 ${path}：${wrong}。`, `${path} cannot be imported; the line above says why.`)
