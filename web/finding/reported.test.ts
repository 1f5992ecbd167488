import { expect, test } from 'vitest'
import { asUsual, blankReport, figuresOf, milliOf, reportOf } from './reported.ts'

const job = { id: 'j', workOrderId: 'o' }

test('what is tapped brings its unit and its limit; what is typed stays', () => {
  expect(asUsual('制动片')).toEqual({ what: '制动片', unit: 'mm', limit: '3', limitIs: 'least' })
  expect(asUsual('皮带')).toEqual({ what: '皮带' })
})

test('figures are thousandths, by digits; nothing typed is no figure, and a wrong one is undefined', () => {
  expect([milliOf('2.1'), milliOf(''), milliOf('2,1x')]).toEqual([2100, null, undefined])
  expect(figuresOf({ ...blankReport, measured: '2.1', limit: '3', unit: 'mm' })).toEqual({
    measuredMilli: 2100,
    limitMilli: 3000,
    limitIs: 'least',
    unit: 'mm',
  })
})

test('without a measured value, its limit and unit are not handed in', () => {
  expect(reportOf({ ...blankReport, ...asUsual('制动片'), isUrgent: false }, job)).toMatchObject({
    what: '制动片',
    measuredMilli: null,
    limitMilli: null,
    limitIs: null,
    unit: '',
    isUrgent: false,
    jobId: 'j',
    workOrderId: 'o',
  })
})
