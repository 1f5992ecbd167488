import { sql } from 'kysely'
import type { DateVacancyForm, EstablishForm, LineForm, ReviseForm } from '../../domain/staff/forms.ts'
import { whoHas } from '../../domain/staff/establishment.ts'
import { isUnder, ringOf } from '../../domain/staff/lines.ts'
import { reading, type Reader } from '../db.ts'
import { FormWrong, NotFound } from '../refusals.ts'
import { endSessionsElsewhere } from '../session-duties.ts'
import { step, type Work } from '../step.ts'
import { posts } from './desk.ts'
import { dayFacts, todayOf } from './facts.ts'
import { dateVacancies } from './holdings.ts'
import { establishmentOf } from './queries.ts'
import { changeRights } from './rights.ts'

/** How many seats the post has here, and how many of the empty ones count as vacant (S12). */
export const establish = step(posts, 'establish', {
  claims: 'establishment',
  async facts(trx, id, { seats, vacantSeats }: EstablishForm, { store }) {
    const { code } = await postOf(reading(trx), id)
    const { holdings } = await establishmentOf(reading(trx), store)
    const holders = holdings.filter((h) => h.post === code).length
    return { holders, seatsAsked: seats, vacantAsked: vacantSeats ?? 0, code }
  },
  async write(work, _id, { seats, vacantSeats }, { code }) {
    const { trx, act } = work
    const today = await todayOf(reading(trx), act)
    await changeRights(work, {
      async write() {
        await trx
          .updateTable('establishment')
          .set({ seats, vacantSeats })
          .where('storeId', '=', act.store)
          .where('postCode', '=', code)
          .execute()
        await dateVacancies(work, [code], today)
      },
    })
    return { seats, vacantSeats }
  },
})

export const dateVacancy = step(posts, 'dateVacancy', {
  facts: (trx, _id, { day }: DateVacancyForm, act) => dayFacts(trx, act, day),
  async write({ trx, act }, id, { day }) {
    await trx
      .updateTable('establishment')
      .set({ vacantSince: day })
      .where('storeId', '=', act.store)
      .where('postCode', '=', (eb) => eb.selectFrom('post').where('id', '=', id).select('code'))
      .execute()
    return { day }
  },
})

/** Where the duties of a vacant seat fall, in this order; of the group, like the post. */
export const lineUp = step(posts, 'lineUp', {
  claims: 'establishment',
  overwrites: true,
  async facts(trx, id, { line }: LineForm, { store }) {
    const all = await reading(trx).selectFrom('post').select(['id', 'code', 'name', 'nameEn']).execute()
    const { code } = all.find((p) => p.id === id) ?? notThere()
    if (line.some((one, i) => line.indexOf(one) < i || !all.some((p) => p.code === one)))
      throw new FormWrong([{ path: ['line'], message: '岗位不存在或重复' }])
    const e = await establishmentOf(reading(trx), store)
    const after = { ...e, posts: e.posts.map((p) => (p.code === code ? { ...p, fallsTo: line } : p)) }
    const ring = line.includes(code) ? [code, code] : ringOf(after.posts, code)
    const named = (name: 'name' | 'nameEn') =>
      (ring ?? []).map((at) => all.find((p) => p.code === at)?.[name] ?? at).join(' → ')
    return {
      lineIsRing: ring !== undefined,
      ring: named('name'),
      ringEn: named('nameEn'),
      managers: whoHas(after, 'manager').length,
      code,
    }
  },
  async write(work, _id, { line }, { code }) {
    const { trx, act } = work
    await changeRights(work, {
      async write() {
        await trx.deleteFrom('postFall').where('postCode', '=', code).execute()
        const rows = line.map((fallsTo, i) => ({ postCode: code, ordinal: i + 1, fallsTo }))
        if (rows.length > 0) await trx.insertInto('postFall').values(rows).execute()
      },
    })
    await endSessionsElsewhere(trx, act.store, act.at)
    return { line }
  },
})

/** A new version of the description; the one before is put away as it stood, with who and when (S15). */
export const revise = step(posts, 'revise', {
  claims: 'establishment',
  overwrites: true,
  async facts(trx, id, { superior, duties }: ReviseForm, { store }) {
    const all = await reading(trx).selectFrom('post').select(['id', 'code', 'superior']).execute()
    const { code } = all.find((p) => p.id === id) ?? notThere()
    if (superior !== null && !all.some((p) => p.code === superior))
      throw new FormWrong([{ path: ['superior'], message: '没有这个岗位' }])
    const e = await establishmentOf(reading(trx), store)
    const after = { ...e, posts: e.posts.map((p) => (p.code === code ? { ...p, duties } : p)) }
    return {
      superiorIsUnder: isUnder(all, superior, code),
      managers: whoHas(after, 'manager').length,
      code,
    }
  },
  async write(work, id, form, { code }) {
    const { trx, act } = work
    const version = await putAway(work, id)
    const { duties, ...text } = form
    await trx
      .updateTable('post')
      .set({ ...text, version: version + 1, revisedAt: act.at, revisedBy: act.actor.id })
      .where('id', '=', id)
      .execute()
    const changed = await giveDuties(work, code, duties)
    if (changed) await endSessionsElsewhere(trx, act.store, act.at)
    return { version: version + 1, duties }
  },
})

async function putAway({ trx }: Work, id: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into post_version (post_code, version, superior, superior_text, duties, description, qualification,
      revised_at, revised_by)
    select code, version, superior, superior_text,
      array(select duty from post_duty d where d.post_code = code order by duty), description, qualification,
      revised_at, revised_by
    from post where id = ${id} returning version`.execute(trx)
  return rows[0]!.version
}

/** @returns whether the post may now do other things than before */
async function giveDuties(work: Work, code: string, duties: ReviseForm['duties']): Promise<boolean> {
  const { trx } = work
  const known = await reading(trx)
    .selectFrom('postDuty')
    .where('postCode', '=', code)
    .select('duty')
    .execute()
  const before = known.map(({ duty }) => duty).sort()
  const wanted = [...new Set<string>(duties)].sort()
  if (before.join() === wanted.join()) return false
  await changeRights(work, {
    async write() {
      await trx.deleteFrom('postDuty').where('postCode', '=', code).execute()
      const rows = wanted.map((duty) => ({ postCode: code, duty }))
      if (rows.length > 0) await trx.insertInto('postDuty').values(rows).execute()
    },
  })
  return true
}

const postOf = (db: Reader, id: string) =>
  db
    .selectFrom('post')
    .where('id', '=', id)
    .select('code')
    .executeTakeFirstOrThrow(() => new NotFound('post'))

const notThere = (): never => {
  throw new NotFound('post')
}
