import { expect, test } from 'vitest'
import { recordPage } from './recordPage.ts'

const of = (subject: string, orderId: string | null = 'o1') => ({ subject, subjectId: 's1', orderId })

test('an event opens the page of its record', () => {
  const all = ['manager', 'securityAdmin']
  expect(recordPage(of('job'), all)).toBe('/orders/o1')
  expect(recordPage(of('payment'), all)).toBe('/orders/o1/settlement')
  expect(recordPage(of('followUp'), all)).toBe('/follow-ups/s1')
  expect(recordPage(of('exchangeDemand'), all)).toBe('/warranty/demands/s1')
  expect(recordPage(of('setting', null), all)).toBe('/settings')
  expect(recordPage(of('wearPeriod', null), all)).toBe('/warranty/rules')
  expect(recordPage(of('accountMeasure', null), all)).toBe('/settings/accounts')
  expect(recordPage(of('customer', null), all)).toBeUndefined()
})

test('what one may not see is no link', () => {
  expect(recordPage(of('workOrder'), ['auditor'])).toBeUndefined()
  expect(recordPage(of('setting', null), ['auditor'])).toBe('/settings')
  expect(recordPage(of('payment'), ['care', 'auditor'])).toBeUndefined()
})
