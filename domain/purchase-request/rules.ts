import { rule } from '../procedure.ts'

export const arrivalIsAhead = rule(
  'arrival_is_ahead',
  'S31',
  '到货时间须在现在之后',
  'The arrival must be ahead',
  ({ arrivalIsPast }: { arrivalIsPast: boolean }) => !arrivalIsPast,
)

export const arrivalIsDue = rule(
  'arrival_is_due',
  'S31',
  '还没到答复的到货时间',
  'The arrival that was promised is still ahead',
  ({ arrivalIsDue }: { arrivalIsDue: boolean }) => arrivalIsDue,
)

export const arrivalHasItsBin = rule(
  'arrival_has_its_bin',
  'S31',
  '没有库位{bin}',
  'There is no bin {bin}',
  ({ binIsKnown }: { binIsKnown: boolean; bin: string }) => binIsKnown,
)
