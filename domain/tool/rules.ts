import { rule } from '../procedure.ts'

/** What the rules may ask about a tool. */
export type ToolFacts = { calibrationIsOver: boolean }

export const calibrationStands = rule(
  'calibration_stands',
  'S30',
  '检定已过期，先登记检定',
  'Its calibration is over: enter a new one first',
  ({ calibrationIsOver }: ToolFacts) => !calibrationIsOver,
)

export const calibratedToolHasItsDay = rule(
  'calibrated_tool_has_its_day',
  'S30',
  '先登记检定，再填检定周期',
  'Enter its calibration first, then how often it is due',
  ({ cycleWithoutDay }: { cycleWithoutDay: boolean }) => !cycleWithoutDay,
)

export const calibrationIsAhead = rule(
  'calibration_is_ahead',
  'S30',
  '有效期须在今天之后',
  'It must be valid beyond today',
  ({ validIsPast }: { validIsPast: boolean }) => !validIsPast,
)
