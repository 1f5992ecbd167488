import { daysBetween, weekday } from '../../domain/calendar.ts'
import { weekOfPattern } from '../../domain/shift/base.ts'
import type {
  AmendKindForm,
  CalendarForm,
  DefineForm,
  DrawForm,
  FollowForm,
} from '../../domain/shift/forms.ts'
import { breakWithin, lengthOf } from '../../domain/shift/kinds.ts'
import { reading, type Trx } from '../db.ts'
import { step, type Work } from '../step.ts'
import { kindsOf, limitsAt, type Here } from './book.ts'
import { calendarDays, shiftFollowings, shiftKinds, shiftPatterns } from './desk.ts'
import { worksHere } from './queries.ts'

// What a plan is made from: kinds, patterns, who follows them, the calendar.

export const define = step(shiftKinds, 'define', {
  facts: (trx, _id, form: DefineForm, here) => hoursOf(trx, form, here, form.starts === null),
  async write({ trx, act }, id, form) {
    await trx
      .insertInto('shiftKind')
      .values({ id, storeId: act.store, ...form })
      .execute()
    return { code: form.code }
  },
})

/** Shifts planned before keep the times that they were planned with. */
export const amend = step(shiftKinds, 'amend', {
  overwrites: true,
  async facts(trx, id, form: AmendKindForm, here) {
    const { starts } = await reading(trx)
      .selectFrom('shiftKind')
      .where('storeId', '=', here.store)
      .where('id', '=', id)
      .select('starts')
      .executeTakeFirstOrThrow()
    return hoursOf(trx, form, here, (form.starts === null) !== (starts === null))
  },
  async write({ trx, act }, id, form) {
    await trx
      .updateTable('shiftKind')
      .set(form)
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

export const retireKind = step(shiftKinds, 'retire', {})
export const restoreKind = step(shiftKinds, 'restore', {})

async function hoursOf(trx: Trx, form: AmendKindForm, here: Here, turnsRest: boolean) {
  const { dayMinutes, extraMostMinutes } = await limitsAt(reading(trx), here)
  const kind = { ...form, code: '' }
  const hundredths = (minutes: number) => Math.round((minutes * 100) / 60)
  return {
    turnsRest: turnsRest || (form.starts === null) !== (form.ends === null),
    breakLiesWithin: breakWithin(kind),
    lengthHundredths: hundredths(lengthOf(kind)),
    paidHundredths: hundredths(form.paidMinutes),
    dayLimitHundredths: hundredths(dayMinutes + extraMostMinutes),
  }
}

export const draw = step(shiftPatterns, 'draw', {
  facts: (trx, _id, form: DrawForm, here) => patternFacts(trx, form, here),
  async write({ trx, act }, id, form) {
    await trx
      .insertInto('shiftPattern')
      .values({ id, storeId: act.store, ...form })
      .execute()
    return { code: form.code }
  },
})

/** What has been laid out stands until it is laid out again. */
export const redraw = step(shiftPatterns, 'redraw', {
  overwrites: true,
  facts: (trx, _id, form: DrawForm, here) => patternFacts(trx, form, here),
  async write({ trx, act }, id, form) {
    await trx
      .updateTable('shiftPattern')
      .set(form)
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

export const retirePattern = step(shiftPatterns, 'retire', {})
export const restorePattern = step(shiftPatterns, 'restore', {})

async function patternFacts(trx: Trx, form: DrawForm, here: Here) {
  const db = reading(trx)
  const kinds = await kindsOf(db, here.store)
  const asked = [...form.days, ...(form.makeUpCode === null ? [] : [form.makeUpCode])]
  return {
    beginsOnMonday: weekday(form.beginsDay) === 'mon',
    unknownCodes: [...new Set(asked.filter((code) => !kinds.some((kind) => kind.code === code)))],
    ...weekOfPattern(form.days, kinds, await limitsAt(db, here)),
  }
}

export const follow = step(shiftFollowings, 'follow', {
  async facts(trx, _id, { staffId, patternId }: FollowForm, { store }) {
    const found = await reading(trx)
      .selectFrom('staff as p')
      .leftJoin('shiftPattern as r', (join) =>
        join.on('r.storeId', '=', store).on('r.id', '=', patternId).on('r.state', '=', 'inUse'),
      )
      .where('p.id', '=', staffId)
      .select(['p.name as person', 'r.id as patternId', worksHere(store).as('worksHere')])
      .executeTakeFirst()
    return {
      person: found?.person ?? '',
      worksHere: found?.worksHere ?? false,
      patternIsInUse: patternId === null || found?.patternId === patternId,
    }
  },
  async write({ trx, act }, id, form) {
    await trx
      .insertInto('shiftFollowing')
      .values({ id, storeId: act.store, ...form })
      .execute()
    return { staffId: form.staffId, patternId: form.patternId, fromDay: form.fromDay }
  },
})

export const unfollow = step(shiftFollowings, 'withdraw', {})

export const enter = step(calendarDays, 'enter', {
  facts: calendarFacts,
  async write({ trx }, id, form) {
    await trx
      .insertInto('calendarDay')
      .values({ id, ...form })
      .execute()
    return { day: form.day, untilDay: form.untilDay }
  },
})

export const amendDay = step(calendarDays, 'amend', {
  overwrites: true,
  facts: calendarFacts,
  write: async ({ trx }: Work, id, form) => {
    await trx.updateTable('calendarDay').set(form).where('id', '=', id).execute()
    return { day: form.day, untilDay: form.untilDay }
  },
})

export const withdrawDay = step(calendarDays, 'withdraw', {})

async function calendarFacts(_trx: Trx, _id: string, { day, untilDay }: CalendarForm) {
  return { calendarDays: daysBetween(day, untilDay) + 1 }
}
