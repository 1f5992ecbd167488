import type { ReasonForm } from '../../domain/customer/forms.ts'
import { step } from '../step.ts'
import { customers, vehicles } from './desk.ts'
import { noteRemark } from './steps.ts'

/** Files put away and taken out again. Why stands in the file's own remark: an event holds no words. */
export const stopCustomer = step(customers, 'stop', {
  write: ({ trx }, id, { reason }: ReasonForm) => noteRemark(trx, 'customer', id, reason),
})
export const resumeCustomer = step(customers, 'resume', {})
export const stopVehicle = step(vehicles, 'stop', {
  write: ({ trx }, id, { reason }: ReasonForm) => noteRemark(trx, 'vehicle', id, reason),
})

/** R5.1, article 47: nothing but storage and security; hidden from search and lists. */
export const restrict = step(customers, 'restrict', {
  write: ({ trx }, id, { reason }: ReasonForm) => noteRemark(trx, 'customer', id, reason),
})
export const lift = step(customers, 'lift', {})
