import { rule } from '../procedure.ts'

/** What the rules may ask about a booking. */
export type AppointmentFacts = {
  /** The hour of arrival, or the later one that was agreed on the telephone, has come and gone. */
  isOverdue: boolean
  callIsDue: boolean
}

export const callIsDue = rule(
  'call_is_due',
  'S45',
  '还没到来电确认的时间，或已经确认',
  'The call is not due yet, or has been made',
  ({ callIsDue }: Pick<AppointmentFacts, 'callIsDue'>) => callIsDue,
)

export const reminderIsDue = rule(
  'reminder_is_due',
  'S39',
  '不是预约的前一天，或已经提醒过',
  'It is not the day before the booking, or the reminder has been written',
  ({ isOfTomorrow, isReminded }: { isOfTomorrow: boolean; isReminded: boolean }) =>
    isOfTomorrow && !isReminded,
)

export const hourHasPassed = rule(
  'hour_has_passed',
  'S45',
  '还没到预约的时间',
  'The hour of the booking has not come yet',
  ({ isOverdue }: Pick<AppointmentFacts, 'isOverdue'>) => isOverdue,
)

export const hourIsAwaited = rule(
  'hour_is_awaited',
  'S45',
  '预约的时间已过，请改约，或记客户失约',
  'The hour of the booking has passed: make a new booking, or write down that nobody came',
  ({ isOverdue }: Pick<AppointmentFacts, 'isOverdue'>) => !isOverdue,
)

/** What the rules may ask about a form that promises a time. */
export type PromiseFacts = {
  /** Why the time cannot be kept, by the first thing that stands in the way; null where it can. */
  refusedBecause: string | null
  refusedEnglish: string | null
  /** The next time that can be kept. */
  next: string
  nextEnglish: string
  receiver: string
  receiverReceives: boolean
  receiverIsThere: boolean
  /** S36: none, yellow, orange, red; unchecked and missing are values of their own. */
  level: string
  receiverIsOfClaims: boolean
  timeIsAgreed: boolean
}

export const slotCanBeKept = rule(
  'slot_can_be_kept',
  'S30',
  '这个时间不能兑现：{refusedBecause}。{next}',
  'This time cannot be kept: {refusedEnglish}. {nextEnglish}',
  ({ refusedBecause }: Pick<PromiseFacts, 'refusedBecause' | 'refusedEnglish' | 'next' | 'nextEnglish'>) =>
    refusedBecause === null,
)

export const receiverReceives = rule(
  'receiver_receives',
  'S46',
  '{receiver}不接待客户，接待人须是服务顾问或索赔员',
  'Cars are received by an advisor or a claims clerk; {receiver} is neither',
  ({ receiverReceives }: Pick<PromiseFacts, 'receiver' | 'receiverReceives'>) => receiverReceives,
)

export const receiverIsThere = rule(
  'receiver_is_there',
  'S38',
  '{receiver}那个时间不在岗',
  'At that hour {receiver} is not there',
  ({ receiverIsThere }: Pick<PromiseFacts, 'receiver' | 'receiverIsThere'>) => receiverIsThere,
)

export const warnedCarGoesToClaims = rule(
  'warned_car_goes_to_claims',
  'S36',
  '这辆车有三包预警，须由索赔员接待',
  'This car is warned of under the warranty law: a claims clerk receives it',
  ({ level, receiverIsOfClaims }: Pick<PromiseFacts, 'level' | 'receiverIsOfClaims'>) =>
    !['yellow', 'orange', 'red'].includes(level) || receiverIsOfClaims,
)

export const timeIsAgreed = rule(
  'time_is_agreed',
  'S40',
  '须向客户复述需求和时间，客户说对再保存',
  'Read need and time back to the customer; save once he agrees',
  ({ timeIsAgreed }: Pick<PromiseFacts, 'timeIsAgreed'>) => timeIsAgreed,
)

/** What the rules may ask about a new booking. */
export type RequestFacts = {
  fileStands: boolean
  fileState: string
  bookedAs: string | null
  /** The booking that this one replaces: of the same car, and not over by its arrival. */
  rebooksItsOwn: boolean
  rebookedAs: string
  /** Names of items that are not done on this car, or that nobody has in the catalogue. */
  unfit: readonly string[]
  phoneIsKnown: boolean
  papersTold: boolean
  estimateIsTold: boolean
}

export const phoneIsKnown = rule(
  'phone_is_known',
  'S45',
  '档案里没有电话，请填写联系电话',
  'There is no phone on file: write down one',
  ({ phoneIsKnown }: Pick<RequestFacts, 'phoneIsKnown'>) => phoneIsKnown,
)

export const carIsNotBooked = rule(
  'car_is_booked_once',
  'S29',
  '这辆车已有预约（{bookedAs}），请改约，不要重复登记',
  'This car has a booking ({bookedAs}): change that one',
  ({ bookedAs }: Pick<RequestFacts, 'bookedAs'>) => bookedAs === null,
)

export const itemsFitTheCar = rule(
  'items_fit_the_car',
  'S30',
  '这些项目不适用这辆车，或目录里没有：{unfit}',
  'These are not done on this car, or not in the catalogue: {unfit}',
  ({ unfit }: Pick<RequestFacts, 'unfit'>) => unfit.length === 0,
)

export const toldBeforePlaced = rule(
  'told_before_placed',
  'S39',
  '安排时间前，须告知客户携带的资料、说明大致费用',
  'Before a time is set, tell what papers to bring and explain the rough cost',
  ({ isTold }: { isTold: boolean }) => isTold,
)

export const rebooksItsOwn = rule(
  'rebooks_its_own',
  'S44',
  '原预约{rebookedAs}不是这辆车的，或已到店、已改约，不能再改约',
  'The booking {rebookedAs} is of another car, or has arrived or been changed already',
  ({ rebooksItsOwn }: Pick<RequestFacts, 'rebooksItsOwn' | 'rebookedAs'>) => rebooksItsOwn,
)

export const papersAreTold = rule(
  'papers_are_told',
  'S39',
  '须告知客户携带的资料',
  'Tell the customer what papers to bring',
  ({ papersTold }: Pick<RequestFacts, 'papersTold'>) => papersTold,
)

export const estimateIsTold = rule(
  'estimate_is_told',
  'S41',
  '须说明大致费用',
  'Explain the rough cost',
  ({ estimateIsTold }: Pick<RequestFacts, 'estimateIsTold'>) => estimateIsTold,
)

export type WishFacts = { wishEndsAfterStart: boolean; wishIsPast: boolean }

export const wishIsATime = rule(
  'wish_is_a_time',
  'S38',
  '希望的时间须在现在之后，止在起之后',
  'The time asked for must be ahead, and end after it begins',
  ({ wishEndsAfterStart, wishIsPast }: WishFacts) => wishEndsAfterStart && !wishIsPast,
)

export type PrepareFacts = {
  isNeeded: boolean
  missing: string | null
  isReadyAlready: boolean
}

export const preparationIsNeeded = rule(
  'preparation_is_needed',
  'S37',
  '这次预约用不着这一项',
  'This booking does not need it',
  ({ isNeeded }: Pick<PrepareFacts, 'isNeeded'>) => isNeeded,
)

export const preparationIsOpen = rule(
  'preparation_is_open',
  'S37',
  '这一项已经备妥',
  'It is ready already',
  ({ isReadyAlready }: Pick<PrepareFacts, 'isReadyAlready'>) => !isReadyAlready,
)

export const partsAreThere = rule(
  'parts_are_there',
  'S82',
  '还缺配件：{missing}',
  'Parts are missing: {missing}',
  ({ missing }: Pick<PrepareFacts, 'missing'>) => missing === null,
)

export const hourIsAhead = rule(
  'hour_is_ahead',
  'S45',
  '预计到店时间须在现在之后',
  'The expected hour must be ahead',
  ({ expectedIsPast }: { expectedIsPast: boolean }) => !expectedIsPast,
)

export const noticeIsForReader = rule(
  'notice_is_for_reader',
  'S43',
  '没有需要您知晓的通知',
  'There is no notice for you to read',
  ({ unread }: { unread: number }) => unread > 0,
)
