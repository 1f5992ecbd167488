import { rule } from '../procedure.ts'

/** What the rules may ask about a post. */
export type PostFacts = { vacantSeats: number }

export const postIsVacant = rule(
  'post_is_vacant',
  'S6',
  '本岗没有空缺',
  'The post has no vacancy',
  ({ vacantSeats }: PostFacts) => vacantSeats > 0,
)

export type SuperiorFacts = { superiorIsUnder: boolean }

export const superiorIsAbove = rule(
  'superior_is_above',
  'S15',
  '上级不得是本岗，也不得是本岗的下级',
  'The superior may be neither this post nor one under it',
  ({ superiorIsUnder }: SuperiorFacts) => !superiorIsUnder,
)

export type SeatsFacts = { holders: number; seatsAsked: number; vacantAsked: number }

export const everyHolderHasASeat = rule(
  'every_holder_has_a_seat',
  'S1',
  '现有{holders}人任职，编制不得少于{holders}席',
  'At least {holders} seats are needed: so many people hold the post',
  ({ holders, seatsAsked }: Pick<SeatsFacts, 'holders' | 'seatsAsked'>) => seatsAsked >= holders,
)

export const vacancyHasItsSeats = rule(
  'vacancy_has_its_seats',
  'S12',
  '缺{vacantAsked}席超过没有人的席位',
  'Vacant ({vacantAsked}) may be no more than the seats that nobody holds',
  ({ holders, seatsAsked, vacantAsked }: SeatsFacts) => vacantAsked <= seatsAsked - holders,
)

export type LineFacts = { ring: string; ringEn: string; lineIsRing: boolean }

export const lineComesToAnEnd = rule(
  'line_comes_to_an_end',
  'S6',
  '代行顺序不得成环（{ring}）',
  'Who acts for whom may not come round ({ringEn})',
  ({ lineIsRing }: LineFacts) => !lineIsRing,
)
