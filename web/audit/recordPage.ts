import { mayRead, type Read } from '../../domain/staff/permissions.ts'
import { paths } from '../paths.ts'

type Of = { readonly subject: string; readonly subjectId: string; readonly orderId: string | null }

/** The page of the record that an event is about, where there is one and this person may see it. */
export function recordPage(
  { subject, subjectId, orderId }: Of,
  duties: readonly string[],
): string | undefined {
  const may = (read: Read, to: string) => (mayRead(duties, read) ? to : undefined)
  switch (subject) {
    case 'followUp':
      return may('followUp.read', paths.followUp(subjectId))
    case 'exchangeDemand':
      return may('warranty.read', paths.demand(subjectId))
    case 'settlement':
    case 'charge':
    case 'payment':
      return orderId ? may('settlement.read', paths.settlement(orderId)) : undefined
    case 'quotation':
      return orderId ? may('quotation.read', paths.quotation(orderId)) : undefined
    case 'setting':
      return may('setting.read', paths.settings())
    case 'warrantyRule':
    case 'wearPeriod':
      return may('warranty.read', paths.warrantyRules())
    case 'adminGrant':
      return may('grant.read', paths.admins())
    case 'accountMeasure':
      return may('account.read', paths.accounts())
    default:
      return orderId ? may('workOrder.read', paths.order(orderId)) : undefined
  }
}
