import { rule } from '../procedure.ts'

export const closureEndsAfterStart = rule(
  'closure_ends_after_start',
  'S30',
  '结束须晚于开始',
  'It must end after it begins',
  ({ closedMinutes }: { closedMinutes: number }) => closedMinutes > 0,
)
