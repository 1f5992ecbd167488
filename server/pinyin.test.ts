import { expect, test } from 'vitest'
import { initialsOf } from './pinyin.ts'

test.each([
  ['陆建宏', ['ljh']],
  ['苏婉宁', ['swn']],
  ['欧阳娜', ['oyn']],
  ['A先生', ['axs']],
  ['Tom李', ['toml']],
  ['ＡＢ李', ['abl']],
  ['3M 公司', ['mgs']],
  ['吕丽', ['ll']],
])('%s: %j', (name, initials) => {
  expect(initialsOf(name)).toEqual(initials)
})

test.each([
  ['覃光华', 'qgh', 'tgh'],
  ['单雄信', 'sxx', 'dxx'],
  ['曾国明', 'zgm', 'cgm'],
  ['仇英', 'qy', 'cy'],
  ['解缙', 'xj', 'jj'],
  ['查良镛', 'zly', 'cly'],
  ['乐嘉', 'yj', 'lj'],
  ['盖聂', 'gn', 'hn'],
  ['区小明', 'oxm', 'qxm'],
  ['长孙无忌', 'zswj', 'cswj'],
  ['张朝阳', 'zzy', 'zcy'],
])('%s is found under every reading: %s, %s', (name, ...initials) => {
  expect(initialsOf(name)).toEqual(expect.arrayContaining(initials))
})

test('the family name’s own reading comes first', () => {
  expect(
    ['覃光华', '单雄信', '曾国明', '仇英', '解缙', '查良镛', '乐嘉'].map((name) => initialsOf(name)[0]),
  ).toEqual(['qgh', 'sxx', 'zgm', 'qy', 'xj', 'zly', 'yj'])
})

test('never more than eight, each once, the usual one among them', () => {
  const many = initialsOf('单曾仇解查乐盖区长行朝重')
  expect(many).toHaveLength(8)
  expect(new Set(many).size).toBe(8)
  expect(initialsOf('重庆长安行车有限公司').length).toBeLessThanOrEqual(8)
})

test.each(['', ' ', '123', '·', '𠮷'])('%j has none', (name) => {
  expect(initialsOf(name)).toEqual([])
})
