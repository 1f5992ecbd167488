import { expect, test } from 'vitest'
import { refusalSays } from './refusalSays.ts'
import { setStoreTime } from './time.ts'

const told = (says: string, facts: { [hole: string]: unknown }, english = says) => ({
  because: 'x',
  says,
  facts,
  english,
})

test('money, times, hours and lists stand in the holes as people write them', () => {
  setStoreTime('2026-11-24T02:24:00Z', 'Asia/Shanghai')
  const refusal = told('还差{openFen}，{partsArriveAt}到货，{hoursHundredths} 工时，{names}', {
    openFen: 68_600,
    partsArriveAt: '2026-11-24T06:10:00.000Z',
    hoursHundredths: 80,
    names: ['王海涛', '赵鹏'],
  })
  expect(refusalSays(refusal, 'zh-CN')).toBe('还差¥686.00，14:10到货，0.80 工时，王海涛、赵鹏')
})

test('either language', () => {
  const both = told('还有{openJobs}项', { openJobs: 2 }, '{openJobs} jobs are open')
  expect(refusalSays(both, 'zh-CN')).toBe('还有2项')
  expect(refusalSays(both, 'en')).toBe('2 jobs are open')
})

test('a fact that is not there is a dash, never "undefined"', () => {
  expect(refusalSays(told('{who}外出', { who: null }), 'zh-CN')).toBe('—外出')
  expect(refusalSays(told('{who}外出', {}), 'zh-CN')).toBe('—外出')
})
