import { expect, test } from 'vitest'
import { sectionOf } from './clauses.ts'

test.each([
  ['S1', '人员编制'],
  ['S45', '一 预约'],
  ['S46', '二 客户接待'],
  ['S75', '五 维修项目确认'],
  ['S85', '六 维修作业'],
  ['R5.3', '个人信息与安全'],
  ['R2', '维修管理规定'],
  ['T5', '程序的要点'],
  ['X9', 'X9'],
])('%s stands under %s', (clause, heading) => expect(sectionOf(clause)[0]).toBe(heading))
