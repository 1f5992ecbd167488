import type { AmendScreenForm, RecodeForm, RegisterScreenForm } from '../../domain/screen/forms.ts'
import { closeDoor, codeIsGood, openDoor, passDoor } from '../screen.ts'
import { step } from '../step.ts'
import { screens } from './desk.ts'

/** Known by its name; its code opens the door once. */
export const register = step(screens, 'register', {
  async write(work, id, { name, shows, code }: RegisterScreenForm) {
    const { trx, act } = work
    await trx
      .insertInto('screen')
      .values({ id, storeId: act.store, name, shows, registeredBy: act.actor.id, registeredAt: act.at })
      .execute()
    await openDoor(work, id, code)
    return { shows }
  },
})

export type PairForm = { readonly code: string; readonly token: string }

/** Taken by the television itself: of two that type one code, the second finds it used. */
export const pair = step(screens, 'pair', {
  facts: async (trx, id, { code }: PairForm, { at }) => ({ codeStands: await codeIsGood(trx, id, code, at) }),
  write: (work, id, { token }) => passDoor(work, id, token),
})

export const amend = step(screens, 'amend', {
  async write({ trx, act }, id, form: AmendScreenForm) {
    await trx.updateTable('screen').set(form).where('storeId', '=', act.store).where('id', '=', id).execute()
    return { shows: form.shows }
  },
})

/** For another television in its place: the one before shows nothing any more. */
export const recode = step(screens, 'recode', {
  write: (work, id, { code }: RecodeForm) => openDoor(work, id, code),
})

export const revoke = step(screens, 'revoke', {
  write: (work, id, _form: Record<never, never>) => closeDoor(work, id),
})
