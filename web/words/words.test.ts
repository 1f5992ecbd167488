import { expect, test } from 'vitest'
import { speaker, words } from './words.ts'

const some = words({
  save: ['保存', 'Save'],
  jobs: ['{n}项作业', { one: '{n} job', other: '{n} jobs' }],
  until: ['{who}外出至{hour}', '{who} is out until {hour}'],
})
const chinese = speaker(some, 'zh-CN')
const english = speaker(some, 'en')

test('either language fills the same holes', () => {
  expect(chinese('until', { who: '孙立', hour: '13:00' })).toBe('孙立外出至13:00')
  expect(english('until', { who: 'Sun Li', hour: '13:00' })).toBe('Sun Li is out until 13:00')
})

test('English counts one and many; Chinese does not', () => {
  expect([0, 1, 2].map((n) => english('jobs', { n }))).toEqual(['0 jobs', '1 job', '2 jobs'])
  expect(chinese('jobs', { n: 1 })).toBe('1项作业')
})

test('a value that looks like a hole is text', () => {
  expect(english('until', { who: '{hour}', hour: '9:00' })).toBe('{hour} is out until 9:00')
})

test('what is missing does not compile', () => {
  // @ts-expect-error no such words
  expect(() => chinese('saved')).toThrow()
  // @ts-expect-error a hole is left open
  expect(chinese('until', { who: '孙立' })).toContain('undefined')
  // @ts-expect-error no English
  expect(words({ lone: ['只有中文'] })).toBeDefined()
  // @ts-expect-error English asks for what Chinese does not give
  expect(words({ odd: ['交车', 'Deliver {car}'] })).toBeDefined()
  // @ts-expect-error a counted form needs {n}
  expect(words({ odd: ['作业', { one: 'job', other: 'jobs' }] })).toBeDefined()
})
