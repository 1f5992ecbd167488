import { importRow } from '../../domain/import/procedure.ts'
import type { Database } from '../db.ts'
import { Remedy } from '../remedy.ts'
import type { Actor } from '../step.ts'
import { clerkOf, storesOf } from './queries.ts'

/** The store with this code; the only one needs none. @throws Remedy */
export async function storeOf({ doors }: Database, code: string | undefined) {
  const stores = await storesOf(doors)
  const found = code ? stores.find((one) => one.code === code) : stores.length === 1 ? stores[0] : undefined
  if (found) return found
  const codes = stores.map((one) => one.code).join('、')
  throw stores.length === 0
    ? new Remedy(
        '数据库里还没有门店。请先运行一次 npm start。',
        'There is no store yet. Run npm start once first.',
      )
    : new Remedy(`请用 --store 指定门店：${codes}`, `Name the store with --store: ${codes}`)
}

export type Clerk = { readonly staffNo: string; readonly name: string; readonly actor: Actor }

/** Who hands the file in, with the duties he really has. @throws Remedy */
export async function clerkIn(db: Database, store: string, staffNo: string | undefined): Promise<Clerk> {
  const found = await db.read(store, (reader) => clerkOf(reader, store, staffNo))
  if (!found) throw nobody(staffNo)
  const { id, duties, ...clerk } = found
  if (!importRow.steps.land.by.some((duty) => duties.includes(duty))) throw notHis(clerk)
  return { ...clerk, actor: { id, parties: duties } }
}

const nobody = (staffNo: string | undefined) =>
  staffNo
    ? new Remedy(`没有工号 ${staffNo} 的在职人员。`, `There is nobody with number ${staffNo}.`)
    : new Remedy(
        '客服专员无人在岗，请用 --as 工号 指定经办人。',
        'Nobody holds the customer-service post: name the clerk with --as STAFFNO.',
      )

const notHis = ({ staffNo, name }: Pick<Clerk, 'staffNo' | 'name'>) =>
  new Remedy(
    `${staffNo} ${name} 的岗位不办理导入。请用 --as 工号 指定客服专员、前台主管或经理。`,
    `${staffNo} holds no post that imports. Name customer service, front desk or manager with --as STAFFNO.`,
  )
