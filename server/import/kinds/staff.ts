import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import {
  staff as kind,
  staffColumns,
  type StaffField,
  type StaffProblem,
  type StaffRecord,
} from '../../../domain/import/kinds/staff.ts'
import { reading, type Reader } from '../../db.ts'
import { newId } from '../../id.ts'
import { admitStaff, leave } from '../../staff/steps.ts'
import type { Work } from '../../step.ts'
import { todayOf } from './history-days.ts'
import type { About, Asked, Counter, Hold, Verdict } from '../kind.ts'

/**
 * People come in by the establishment's own step, a free seat and all its rules asked. A person has no past to be taken
 * back: undoing an import lets those go whom it admitted.
 */
export const staff: Counter<StaffField, StaffRecord, StaffProblem> = {
  kind,
  claims: ({ staffNo }) => [`staff ${staffNo}`],
  async verdicts(db, about, asked) {
    const found = await peopleOf(
      db,
      asked.map(({ record }) => record.staffNo),
    )
    const posts = await postsOf(
      db,
      asked.map(({ record }) => record.post),
    )
    return asked.map((one) => verdictOf(about, one, found, posts))
  },
  async land(work, { record, about, tell }) {
    const db = reading(work.trx)
    const known = (await peopleOf(db, [record.staffNo])).get(record.staffNo)
    if (known) return { verdict: 'same', subjectId: known.id, effects: [] }
    const id = newId()
    const post = (await postsOf(db, [record.post])).get(record.post)!
    const { staffNo, name, nameEn, grade, skills, phone } = record
    const hiredOn = record.hiredOn ?? todayOf(about)
    const person = { staffNo, name, nameEn, grade, skills: [...skills], phone, hiredOn }
    await admitStaff(work, id, { ...person, post, password: unknownPassword() })
    tell('没有人知道初始密码：由管理员重置后本人才能登录')
    return { verdict: 'new', subjectId: id, effects: [{ subject: 'staff', id, made: true }] }
  },
  holds: (db, { store }, effects) =>
    workOf(
      db,
      store,
      effects.map(({ id }) => id),
    ),
  async undo(work, { id }) {
    await leave(work, id, { day: await dayHere(work), reason: '撤回导入', successorId: null })
  },
}

/** It only keeps others out; the first sign-in has one that is told. */
const unknownPassword = () => `Aa1-${randomBytes(24).toString('base64url')}`

function verdictOf(
  about: About,
  { record }: Asked<StaffRecord>,
  found: ReadonlyMap<string, Person>,
  posts: ReadonlyMap<string, string>,
): Verdict {
  const known = found.get(record.staffNo)
  if (known?.state === 'left')
    return {
      is: 'rejected',
      says: `${staffColumns.staffNo.title}：${record.staffNo} 已离职，请在人员页办理复职`,
    }
  if (known && known.name !== record.name)
    return {
      is: 'rejected',
      says: `${staffColumns.staffNo.title}：${record.staffNo} 在本系统是${known.name}，请核对`,
    }
  if (known) return { is: 'same' }
  if (!posts.has(record.post))
    return {
      is: 'rejected',
      says: `${staffColumns.post.title}：“${record.post}”不是本店的岗位，请按岗位表填写`,
    }
  if (record.hiredOn !== null && record.hiredOn > todayOf(about))
    return {
      is: 'rejected',
      says: `${staffColumns.hiredOn.title}：${record.hiredOn} 在今天之后，到那天再导入`,
    }
  return { is: 'new' }
}

type Person = { readonly id: string; readonly name: string; readonly state: string }

async function peopleOf(db: Reader, numbers: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const rows = await db
    .selectFrom('staff')
    .where('staffNo', '=', sql<string>`any(${numbers})`)
    .select(['id', 'staffNo', 'name', 'state'])
    .execute()
  return new Map(rows.map(({ staffNo, ...person }) => [staffNo, person]))
}

/** Posts of this store by code, Chinese or English name, as they are written. */
async function postsOf(db: Reader, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const posts = await db.selectFrom('post').select(['code', 'name', 'nameEn']).execute()
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const codes = new Map(
    posts.flatMap(({ code, name, nameEn }) => [code, name, nameEn].map((word) => [plain(word), code])),
  )
  return new Map(words.flatMap((word) => (codes.has(plain(word)) ? [[word, codes.get(plain(word))!]] : [])))
}

/** He has worked: then he leaves by the establishment's own step. */
async function workOf(db: Reader, store: string, ids: readonly string[]): Promise<Hold[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, s.name from staff s where s.id = any(${ids}::uuid[])
      and exists (select from act a where a.store_id = ${store} and a.staff_id = s.id)`.execute(db as never)
  return rows.map(({ id, name }) => ({
    subject: 'staff',
    id,
    says: `${name}已经办理过业务，请在人员页办理离职`,
    english: `${name} has worked since: let him leave on the people page`,
  }))
}

async function dayHere({ trx, act }: Work) {
  const { day } = await reading(trx)
    .selectFrom('store')
    .where('id', '=', act.store)
    .select(sql<string>`(${act.at}::timestamptz at time zone time_zone)::date`.as('day'))
    .executeTakeFirstOrThrow()
  return day
}
