import { sql } from 'kysely'
import type { AddForm } from '../../domain/staff/forms.ts'
import { reading } from '../db.ts'
import { FormWrong } from '../refusals.ts'
import { step } from '../step.ts'
import { posts } from './desk.ts'
import { dateVacancies } from './holdings.ts'
import { todayOf } from './facts.ts'

/** A post that the printed table does not have: at its end, with seats in this store, and nobody on it yet. */
export const addPost = step(posts, 'add', {
  claims: 'establishment',
  async write(work, id, { seats, duties, superior, ...text }: AddForm) {
    const { trx, act } = work
    const all = await reading(trx).selectFrom('post').select('code').execute()
    if (superior !== null && !all.some(({ code }) => code === superior))
      throw new FormWrong([{ path: ['superior'], message: '没有这个岗位' }])
    // The printed posts have names for codes; one that is added is known by its id.
    const code = id
    await trx
      .insertInto('post')
      .values({
        ...text,
        id,
        code,
        superior,
        ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from post)`,
        revisedAt: act.at,
        revisedBy: act.actor.id,
      })
      .execute()
    const carried = [...new Set(duties)].map((duty) => ({ postCode: code, duty }))
    if (carried.length > 0) await trx.insertInto('postDuty').values(carried).execute()
    await trx.insertInto('establishment').values({ storeId: act.store, postCode: code, seats }).execute()
    await dateVacancies(work, [code], await todayOf(reading(trx), act))
    return { seats, duties }
  },
})
