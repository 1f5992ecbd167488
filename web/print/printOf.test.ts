import { expect, test } from 'vitest'
import { paths } from '../paths.ts'
import { printOf } from './printOf.ts'

test.each([
  [paths.printBooking('018f'), { form: 'booking', id: '018f' }],
  [paths.printInspection('018f'), { form: 'preInspection', id: '018f' }],
  [paths.printOrder('018f'), { form: 'order', id: '018f' }],
  [paths.printSettlement('018f'), { form: 'settlement', id: '018f' }],
  [paths.printGatePass('018f'), { form: 'gatePass', id: '018f' }],
  [paths.printPrices(), { form: 'prices', id: 'today' }],
  [paths.printPicking('2026-11-26'), { form: 'picking', id: '2026-11-26' }],
])('%s is read back', (path, print) => {
  expect(printOf(path)).toEqual(print)
})

test.each(['/print', '/print/order', '/print/toString/1', '/print/other/1'])(
  '%s is no form of the house',
  (path) => {
    expect(printOf(path)).toBeUndefined()
  },
)
