import { keptNumber } from '../../domain/staff/certificate.ts'
import type { EnterForm, RenewForm, WithdrawForm } from '../../domain/staff/forms.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step } from '../step.ts'
import { certificates } from './desk.ts'
import { giveReason } from './holdings.ts'

export const enterCertificate = step(certificates, 'enter', {
  async facts(trx, _id, form: EnterForm) {
    const known = await reading(trx)
      .selectFrom('staff')
      .where('id', '=', form.staffId)
      .select('id')
      .executeTakeFirst()
    if (!known) throw new NotFound('staff')
    return { expiresTooEarly: expiresTooEarly(form) }
  },
  async write({ trx }, id, form) {
    await trx
      .insertInto('certificate')
      .values({ id, ...form, number: keptNumber(form.number) })
      .execute()
    return { staffId: form.staffId, expiresOn: form.expiresOn }
  },
})

/** Done by entering the renewed one: the task that it will expire is cleared with it. */
export const renewCertificate = step(certificates, 'renew', {
  async facts(trx, id, form: RenewForm) {
    const old = await certificateOf(trx, id)
    return {
      expiresTooEarly: expiresTooEarly(form),
      before: old.expiresOn ?? '—',
      lastsLonger: form.expiresOn === null || (old.expiresOn !== null && form.expiresOn > old.expiresOn),
      old,
    }
  },
  async write(work, id, { renewedId, ...form }, { old }) {
    await enterCertificate(work, renewedId, { ...form, staffId: old.staffId, kind: old.kind })
    await work.trx.updateTable('certificate').set({ renewedBy: renewedId }).where('id', '=', id).execute()
    return { renewedId, expiresOn: form.expiresOn }
  },
})

export const withdrawCertificate = step(certificates, 'withdraw', {
  async write(work, id, { reason }: WithdrawForm) {
    const { staffId } = await certificateOf(work.trx, id)
    await giveReason(work, staffId, reason)
    return { staffId }
  },
})

const certificateOf = (trx: Trx, id: string) =>
  reading(trx)
    .selectFrom('certificate')
    .where('id', '=', id)
    .select(['staffId', 'kind', 'expiresOn'])
    .executeTakeFirstOrThrow(() => new NotFound('certificate'))

const expiresTooEarly = ({ issuedOn, expiresOn }: Pick<RenewForm, 'issuedOn' | 'expiresOn'>) =>
  issuedOn !== null && expiresOn !== null && expiresOn <= issuedOn
