import { expect, test } from 'vitest'
import { calledName, timeOfDay } from './greeting.ts'

test.each([
  ['00:10', 'night'],
  ['04:59', 'night'],
  ['05:00', 'morning'],
  ['09:00', 'forenoon'],
  ['11:00', 'noon'],
  ['13:00', 'afternoon'],
  ['17:59', 'afternoon'],
  ['18:00', 'evening'],
  ['23:30', 'evening'],
])('at %s it is %s', (hour, expected) => {
  expect(timeOfDay(hour)).toBe(expected)
})

test.each([
  ['苏婉宁', 'Su Wanning', '婉宁', 'Wanning'],
  ['欧阳文静', 'Ouyang Wenjing', '文静', 'Wenjing'],
  ['孙立', 'Sun Li', '孙立', 'Li'],
  ['闻人杰', 'Wenren Jie', '闻人杰', 'Jie'],
])('%s is called by the given name where that is no single character', (name, english, chinese, spoken) => {
  expect(calledName(name, english, 'zh-CN')).toBe(chinese)
  expect(calledName(name, english, 'en')).toBe(spoken)
})

test('who has no English name keeps the Chinese one', () => {
  expect(calledName('苏婉宁', null, 'en')).toBe('婉宁')
})
