import { rule } from '../procedure.ts'

/** What the rules may ask about repairs named in a form, and about another issue. */
export type IssueFacts = {
  /** Repairs that are not of this car, or not on file any more. */
  strangers: number
  /** Repairs that are linked to this issue already. */
  linked: number
  /** Repairs that are not linked to it. */
  loose: number
  stays: number
  isOther: boolean
  isOfTheCar: boolean
  otherStands: boolean
}

export const repairsAreOfTheCar = rule(
  'repairs_are_of_the_car',
  'R1.6',
  '有{strangers}次修理不属于这辆车，或已不在档案中',
  '{strangers} of the repairs are not of this car, or no longer on file',
  ({ strangers }: Pick<IssueFacts, 'strangers'>) => strangers === 0,
)

export const repairsAreNotLinkedYet = rule(
  'repairs_are_not_linked_yet',
  'R1.6',
  '有{linked}次修理已关联到这个问题，不重复计次',
  '{linked} of the repairs are linked to this issue already: none counts twice',
  ({ linked }: Pick<IssueFacts, 'linked'>) => linked === 0,
)

export const repairsAreLinked = rule(
  'repairs_are_linked',
  'R1.6',
  '有{loose}次修理没有关联到这个问题',
  '{loose} of the repairs are not linked to this issue',
  ({ loose }: Pick<IssueFacts, 'loose'>) => loose === 0,
)

export const someRepairStays = rule(
  'some_repair_stays',
  'R1.6',
  '全部修理都要拆出时，请更正这个问题，不必拆分',
  'Where all repairs go, correct this issue instead of splitting it',
  ({ stays }: Pick<IssueFacts, 'stays'>) => stays > 0,
)

export const isAnotherIssue = rule(
  'is_another_issue',
  'R1.6',
  '不能并入自己',
  'An issue cannot be merged into itself',
  ({ isOther }: Pick<IssueFacts, 'isOther'>) => isOther,
)

export const issuesAreOfOneCar = rule(
  'issues_are_of_one_car',
  'R1.6',
  '只有同一辆车的质量问题可以合并',
  'Only issues of one car can be merged',
  ({ isOfTheCar }: Pick<IssueFacts, 'isOfTheCar'>) => isOfTheCar,
)

export const otherIssueStands = rule(
  'other_issue_stands',
  'R1.6',
  '要并入的问题已经并入别的问题',
  'The issue to merge into has been merged itself',
  ({ otherStands }: Pick<IssueFacts, 'otherStands'>) => otherStands,
)
