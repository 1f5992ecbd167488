import { rule } from '../procedure.ts'

export type VisitFacts = { visitState: string }
/** The version that stands already, if any: of two tablets the second is told of it. */
export type StandingFacts = {
  standingNumber: string | null
  standingBy: string
  standingAt: string
  replaces: string | null
  standingId: string | null
}
export type CarFacts = {
  plateAgrees: boolean | null
  vin: string
  fileVin: string | null
  readTail: string
  fileTail: string
  km: number | null
  orderKm: number
  odometerReason: string
}
export type SheetFacts = {
  lacks: string
  lacksEnglish: string
  valuablesOpen: string
  isPresent: boolean
  isAbsent: boolean
  greetedInOrder: boolean
  isSigned: boolean
  hasSigner: boolean
  hasAbsence: boolean
  hashAgrees: boolean
  photosOut: number
}

export const carIsHere = rule(
  'car_is_here',
  'S46',
  '车已离店，不能再写预检表',
  'The car has left: no pre-inspection any more',
  ({ visitState }: VisitFacts) => visitState === 'here',
)

export const visitIsNotInspected = rule(
  'visit_is_not_inspected',
  'S58',
  '{standingBy}已在{standingAt}交了这辆车的预检表{standingNumber}，以那一份为准；要改请另写一版',
  '{standingBy} handed in {standingNumber} for this car at {standingAt}: that one stands; write another version to change it',
  ({ standingNumber }: Pick<StandingFacts, 'standingNumber' | 'standingBy' | 'standingAt'>) =>
    standingNumber === null,
)

export const newestIsReplaced = rule(
  'newest_is_replaced',
  'S58',
  '要改的那一版已被取代，请先看现在这一版（{standingNumber}）',
  'The version to be changed has been replaced: look at the present one first ({standingNumber})',
  ({ replaces, standingId }: Pick<StandingFacts, 'replaces' | 'standingId' | 'standingNumber'>) =>
    standingId !== null && replaces === standingId,
)

/** `isOwn`: who hands it in is who filled it in. */
export type WriterFacts = { isOwn: boolean }

export const sheetIsHandedInByItsWriter = rule(
  'sheet_is_handed_in_by_its_writer',
  'S50',
  '这份预检表由别人填写、请客户签的，须由填写人登录后上交',
  'Somebody else filled this sheet in and had it signed: he signs in and hands it in',
  ({ isOwn }: WriterFacts) => isOwn,
)

export const plateAgrees = rule(
  'plate_agrees',
  'S52',
  '车牌与档案不一致，先核对车辆、更正档案，再签预检表',
  'The plate is not the one on file: check the car and correct the file first',
  ({ plateAgrees: agrees }: Pick<CarFacts, 'plateAgrees'>) => agrees !== false,
)

export const vinAgrees = rule(
  'vin_agrees',
  'S52',
  '车架号与档案不一致（读到尾号{readTail}，档案尾号{fileTail}），核对清楚前不能签预检表',
  'The VIN is not the one on file (read …{readTail}, on file …{fileTail}): nothing is signed before it is cleared up',
  ({ vin, fileVin }: Pick<CarFacts, 'vin' | 'fileVin' | 'readTail' | 'fileTail'>) =>
    vin === '' || fileVin === null || vin === fileVin,
)

export const odometerFallsOnlyForAReason = rule(
  'odometer_falls_only_for_a_reason',
  'S56',
  '里程不得小于接车时登记的{orderKm}公里；确实较小的，写明原因',
  'The odometer may not be below the {orderKm} km taken at reception, unless it is written down why',
  ({ km, orderKm, odometerReason }: Pick<CarFacts, 'km' | 'orderKm' | 'odometerReason'>) =>
    km === null || km >= orderKm || odometerReason !== '',
)

/** `outKm`: at which an order of this stay has been settled. */
export type SettledFacts = { km: number | null; outKm: number | null }

export const odometerIsNotAboveTheSettlement = rule(
  'odometer_is_not_above_the_settlement',
  'R2.4',
  '工单已按出厂里程{outKm}公里结算，预检里程不得大于它；请经理先反结算',
  'The order has been settled at {outKm} km: the odometer may not be above it; the manager undoes the settlement first',
  ({ km, outKm }: SettledFacts) => km === null || outKm === null || km <= outKm,
)

export const valuablesAreAnswered = rule(
  'valuables_are_answered',
  'S57',
  '贵重物品必答：没有，或写明有哪些、怎么处理（还差：{valuablesOpen}）',
  'Valuables must be answered: none, or which and what was done ({valuablesOpen})',
  ({ valuablesOpen }: Pick<SheetFacts, 'valuablesOpen'>) => valuablesOpen === '',
)

export const everyStepIsAnswered = rule(
  'every_step_is_answered',
  'S51',
  '七步答完才能签（还差：{lacks}）',
  'All seven steps are answered before anything is signed (open: {lacksEnglish})',
  ({ lacks }: Pick<SheetFacts, 'lacks' | 'lacksEnglish'>) => lacks === '',
)

export const customerIsGreeted = rule(
  'customer_is_greeted',
  'S49',
  '迎接按顺序做完再签：问候，开车门递名片，当面铺三件套',
  'Receive in this order before the signature: greeting; door and card; covers in front of the customer',
  ({ isPresent, greetedInOrder }: Pick<SheetFacts, 'isPresent' | 'greetedInOrder'>) =>
    !isPresent || greetedInOrder,
)

export const customerSignsOrIsAway = rule(
  'customer_signs_or_is_away',
  'S58',
  '客户在场须签名；不在场须写明原因，不代签',
  'The customer signs when present; when away the reason is written down, and nobody signs for him',
  (sheet: Pick<SheetFacts, 'isPresent' | 'isAbsent' | 'isSigned' | 'hasSigner' | 'hasAbsence'>) =>
    (sheet.isPresent && sheet.isSigned && sheet.hasSigner) ||
    (sheet.isAbsent && !sheet.isSigned && sheet.hasAbsence),
)

export const signatureIsOverThisSheet = rule(
  'signature_is_over_this_sheet',
  'S58',
  '签名之后内容有变动，请重新签',
  'The sheet has changed since it was signed: sign again',
  ({ hashAgrees }: Pick<SheetFacts, 'hashAgrees'>) => hashAgrees,
)

export const photosAreHandedIn = rule(
  'photos_are_handed_in',
  'S54',
  '还有{photosOut}张照片没有上传',
  '{photosOut} photos have not been handed in',
  ({ photosOut }: Pick<SheetFacts, 'photosOut'>) => photosOut === 0,
)
