import { rule } from '../procedure.ts'

/** What the rules may ask about the line that is said to come back. Kilometres, days. */
export type LinkFacts = {
  isOfThisCar: boolean
  until: string
  untilKm: number
  isGuaranteed: boolean
  alreadyLinked: boolean
}

export const lineIsOfThisCar = rule(
  'line_is_of_this_car',
  'R2.3',
  '须是这辆车以前交车的作业',
  'The line must be of an earlier order of this car',
  ({ isOfThisCar }: Pick<LinkFacts, 'isOfThisCar'>) => isOfThisCar,
)

export const lineIsGuaranteed = rule(
  'line_is_guaranteed',
  'R2.3',
  '这项作业的质量保证期到{until}或{untilKm}公里，已经过了',
  'The guarantee of this line ran until {until} or {untilKm} km and is over',
  ({ isGuaranteed }: Pick<LinkFacts, 'isGuaranteed' | 'until' | 'untilKm'>) => isGuaranteed,
)

export const lineIsLinkedOnce = rule(
  'line_is_linked_once',
  'R2.3',
  '这项作业已经认定为外返',
  'This line is recorded as a comeback already',
  ({ alreadyLinked }: Pick<LinkFacts, 'alreadyLinked'>) => !alreadyLinked,
)
