import { creditCodeOf } from '../../domain/identifiers/credit-code.ts'
import { phoneOf } from '../../domain/identifiers/phone.ts'
import { plateOf, type Plate } from '../../domain/identifiers/plate.ts'
import { residentIdOf } from '../../domain/identifiers/resident-id.ts'
import { vinOf } from '../../domain/identifiers/vin.ts'
import type { AmendCustomerForm, RegisterCustomerForm } from '../../domain/customer/forms.ts'
import {
  filled,
  type AmendVehicleForm,
  type RegisterVehicleForm,
  type VehicleData,
} from '../../domain/customer/vehicle-forms.ts'
import { step } from '../step.ts'
import { reckonSoon } from '../warranty/steps.ts'
import { customers, vehicles } from './desk.ts'
import { lacksOf, relackCar } from './lacks.ts'
import { partyOf } from './parties.ts'
import {
  becomeOwner,
  today,
  writeCustomer,
  writeInitials,
  type CustomerForm,
  type VehicleForm,
} from './steps.ts'

/** A customer's file by hand. What was typed has been read by the form; here it becomes what is kept. */
export const fileCustomer = step(customers, 'register', {
  async write({ trx }, id, form: RegisterCustomerForm) {
    const row = { ...customerRow(form), kind: form.kind, name: form.name }
    await trx
      .insertInto('customer')
      .values({ id, ...row })
      .execute()
    await writeInitials(trx, id, form.name)
  },
})

/** Only what was typed anew: the rest stands masked on the page and stays as it is. */
export const correctCustomer = step(customers, 'amend', {
  overwrites: true,
  async write({ trx }, id, form: AmendCustomerForm) {
    const row = customerRow(form)
    await writeCustomer(trx, id, row)
    return { changed: Object.keys(row) }
  },
})

/** A car's file: from the plate alone, or the VIN alone; the owner on file, named now, or not known yet. */
export const fileVehicle = step(vehicles, 'register', {
  async write(work, id, { owner, ...form }: RegisterVehicleForm) {
    const ownerId = owner && (await partyOf(work, owner))
    const row = vehicleRow(filled(form))
    await work.trx
      .insertInto('vehicle')
      .values({ id, ...row, lacks: lacksOf(row, ownerId) })
      .execute()
    if (ownerId) await becomeOwner(work, id, ownerId, today(work))
  },
})

export const correctVehicle = step(vehicles, 'amend', {
  overwrites: true,
  async write(work, id, form: AmendVehicleForm) {
    await work.trx.updateTable('vehicle').set(vehicleRow(form)).where('id', '=', id).execute()
    await relackCar(work.trx, id)
    await reckonSoon(work, id)
  },
})

function customerRow(typed: AmendCustomerForm): Partial<CustomerForm> {
  const { creditCodeConfirmed: _, phone, creditCode, residentId, ...rest } = typed
  return present({
    ...rest,
    ...(phone !== undefined && { phone: kept(phone, phoneOf, 'phone') }),
    ...(creditCode !== undefined && { creditCode: kept(creditCode, creditCodeOf, 'code') }),
    ...(residentId !== undefined && {
      residentId: kept(residentId, residentIdOf, 'id'),
      residentIdFor: residentId.trim() === '' ? '' : typed.residentIdFor,
    }),
  })
}

function vehicleRow(form: VehicleData): Omit<VehicleForm, 'ownerId'> {
  const plate = form.plate.trim() === '' ? null : normal<Plate>(plateOf(form.plate))
  return {
    ...form,
    plate: plate?.plate ?? null,
    plateColour: plate && (form.plateColour || plate.colour),
    vin: kept(form.vin, vinOf, 'vin'),
    modelCode: form.modelCode || null,
    ruleSetReason: form.ruleSet === '' ? '' : form.ruleSetReason,
  }
}

/** Nothing typed is nothing kept. */
function kept<Key extends string>(
  text: string,
  read: (text: string) => { readonly [key in Key]: string } | { readonly wrong: string },
  key: Key,
): string | null {
  if (text.trim() === '') return null
  return normal(read(text))[key]
}

/** The form has been read already: a wrong identifier does not come this far. */
function normal<T extends object>(read: T | { readonly wrong: string }): T {
  if ('wrong' in read) throw new Error(read.wrong)
  return read as T
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const present = <T extends object>(form: T) =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined)) as Present<T>
