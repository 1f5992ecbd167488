import { rule } from '../procedure.ts'

/** What the rules may ask about a person. */
export type StaffFacts = { postsHere: number; postsElsewhere: number }

export const holdsAPost = rule(
  'holds_a_post',
  'S1',
  '此人没有任职',
  'This person holds no post',
  ({ postsHere }: Pick<StaffFacts, 'postsHere'>) => postsHere > 0,
)

export const holdsNothingElsewhere = rule(
  'holds_nothing_elsewhere',
  'S1',
  '此人还在别的门店任{postsElsewhere}职，须先由该店免去',
  'This person still holds {postsElsewhere} posts in another store, which must end them first',
  ({ postsElsewhere }: Pick<StaffFacts, 'postsElsewhere'>) => postsElsewhere === 0,
)

/** What the rules may ask about a day from which something counts. */
export type DayFacts = { dayIsFuture: boolean; earliest: string; dayIsTooEarly: boolean }

export const dayHasCome = rule(
  'effective_day_has_come',
  'S1',
  '生效日不得晚于今天，到那天再办',
  'It may not take effect after today: do it on the day',
  ({ dayIsFuture }: Pick<DayFacts, 'dayIsFuture'>) => !dayIsFuture,
)

export const dayIsAfterEntry = rule(
  'effective_day_is_after_entry',
  'S1',
  '生效日不得早于入职、就任之日{earliest}',
  'It may not take effect before the day of entry or of taking the seat, {earliest}',
  ({ dayIsTooEarly }: Pick<DayFacts, 'dayIsTooEarly' | 'earliest'>) => !dayIsTooEarly,
)

/** What the rules may ask about the seat to be taken. */
export type SeatFacts = {
  post: string
  postEn: string
  seats: number
  emptySeats: number
  holdsItAlready: boolean
  isSecondPost: boolean
  reasonIsGiven: boolean
}

export const postIsNotHeldYet = rule(
  'post_is_not_held_yet',
  'S1',
  '此人已经任{post}',
  'This person is {postEn} already',
  ({ holdsItAlready }: Pick<SeatFacts, 'holdsItAlready' | 'post' | 'postEn'>) => !holdsItAlready,
)

export const seatIsFree = rule(
  'seat_is_free',
  'S1',
  '{post}编制{seats}席，都有人任职，没有空席',
  'All {seats} seats of {postEn} are held',
  ({ emptySeats }: Pick<SeatFacts, 'emptySeats' | 'seats' | 'post' | 'postEn'>) => emptySeats > 0,
)

export const secondPostHasItsReason = rule(
  'second_post_has_its_reason',
  'S3',
  '兼任须写明原因',
  'A concurrent post needs its reason',
  ({ isSecondPost, reasonIsGiven }: Pick<SeatFacts, 'isSecondPost' | 'reasonIsGiven'>) =>
    !isSecondPost || reasonIsGiven,
)

/** What must still be true when the act is done. */
export type AfterwardsFacts = { managers: number }
export type GoingFacts = { isLastSecurityAdmin: boolean }

export const somebodyIsManager = rule(
  'somebody_is_manager',
  'S2',
  '这样就没有人有经理职责了：先让别人接任，或改代行顺序',
  'Nobody would have the duty of the manager: seat somebody else first, or change who acts',
  ({ managers }: AfterwardsFacts) => managers > 0,
)

/** R5.3: somebody must be left who can grant administration to others. */
export const securityAdminStaysHere = rule(
  'security_admin_stays_here',
  'R5.3',
  '此人是本店最后一位安全管理员：请其先授权另一位',
  'This is the last security administrator of the store: another must be granted first',
  ({ isLastSecurityAdmin }: GoingFacts) => !isLastSecurityAdmin,
)

/** What stands open on a person who may no longer do it. */
export type HandoverFacts = { ordersLeft: number; successorIsNamed: boolean; successorReceives: boolean }

export const ordersHaveASuccessor = rule(
  'orders_have_a_successor',
  'S46',
  '名下还有{ordersLeft}张未交车的工单，须指定接手人',
  'Name who takes over the {ordersLeft} orders in this person’s hands',
  ({ ordersLeft, successorIsNamed }: Pick<HandoverFacts, 'ordersLeft' | 'successorIsNamed'>) =>
    ordersLeft === 0 || successorIsNamed,
)

export const successorReceives = rule(
  'successor_receives',
  'S46',
  '接手人须是别人，并有服务顾问或索赔的职责',
  'Who takes over must be somebody else with the duty of advisor or claims',
  ({ successorIsNamed, successorReceives }: Pick<HandoverFacts, 'successorIsNamed' | 'successorReceives'>) =>
    !successorIsNamed || successorReceives,
)
