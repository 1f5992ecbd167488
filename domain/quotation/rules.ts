import { rule } from '../procedure.ts'
import type { How } from './forms.ts'

/** What the rules may ask about a quotation. */
export type QuotationFacts = {
  kind: string
  orderState: string
  lines: number
  /** Lines for what was found on another order, is not to be quoted, or stands on another paper. */
  strangeFindings: number
  promisedAt: Date | null
  promiseHasPassed: boolean
  isInspected: boolean
  /** Whose approval the discounts need, as people call him; null where they need nobody's. */
  approver: string | null
  approverEnglish: string | null
  isDiscountApproved: boolean
  /** Parts that do not say what they are, by name; null: none. */
  unlabelled: string | null
}

const beforeSignature = ['received', 'quoted']
const underWay = ['signed', 'working', 'checking']

export const orderAwaitsQuotation = rule(
  'order_awaits_quotation',
  'S70',
  '工单签字后不能再改基础报价',
  'The base quotation cannot change once the order is signed',
  ({ kind, orderState }: Pick<QuotationFacts, 'kind' | 'orderState'>) =>
    kind !== 'base' || beforeSignature.includes(orderState),
)

export const addOnIsInTime = rule(
  'add_on_is_in_time',
  'S70',
  '增项须在客户签字之后、终检合格之前',
  'An add-on comes after the signature and before the car has passed its final check',
  ({ kind, orderState }: Pick<QuotationFacts, 'kind' | 'orderState'>) =>
    kind !== 'addOn' || underWay.includes(orderState),
)

export const orderAwaitsAnswer = rule(
  'order_awaits_answer',
  'S73',
  '工单已签字、已结束或已作废，报价不再答复',
  'The order is signed, over or void: its quotation is not answered any more',
  ({ kind, orderState }: Pick<QuotationFacts, 'kind' | 'orderState'>) =>
    kind !== 'base' || beforeSignature.includes(orderState),
)

export const isAddOn = rule(
  'is_add_on',
  'S70',
  '只有增项可以收回；基础报价另写新版',
  'Only an add-on is taken back; of the base a new version is written',
  ({ kind }: Pick<QuotationFacts, 'kind'>) => kind === 'addOn',
)

export const findingsAreToBeQuoted = rule(
  'findings_are_to_be_quoted',
  'S70',
  '引用的发现须是本单的、车间主任已同意报价，且不在另一份报价上（{strangeFindings}项不符）',
  'What a line is to mend must be found on this order, cleared for quoting, and on no other paper ({strangeFindings} are not)',
  ({ strangeFindings }: Pick<QuotationFacts, 'strangeFindings'>) => strangeFindings === 0,
)

export const quotationHasLines = rule(
  'quotation_has_lines',
  'S69',
  '报价单须有项目',
  'A quotation needs at least one line',
  ({ lines }: Pick<QuotationFacts, 'lines'>) => lines > 0,
)

export const partsAreLabelled = rule(
  'parts_are_labelled',
  'R2.5',
  '配件须写明属性：原厂、同质、修复、副厂、旧件或自备（{unlabelled}）',
  'Every part says what it is: original, equivalent, rebuilt, used, or the customer’s own ({unlabelled})',
  ({ unlabelled }: Pick<QuotationFacts, 'unlabelled'>) => unlabelled === null,
)

export const promiseIsTold = rule(
  'promise_is_told',
  'S66',
  '须填承诺交车的日期和钟点',
  'The promised date and hour are compulsory',
  ({ promisedAt }: Pick<QuotationFacts, 'promisedAt'>) => promisedAt !== null,
)

export type DraftFacts = { openDrafts: number; stateOfOrder: string }

export const noDraftIsOpen = rule(
  'no_draft_is_open',
  'S70',
  '本单已有一份报价草稿，请在草稿上修改',
  'This order has a draft already: change that one',
  ({ openDrafts }: Pick<DraftFacts, 'openDrafts'>) => openDrafts === 0,
)

export const orderIsNotSigned = rule(
  'order_is_not_signed',
  'S70',
  '工单签字后不能再写基础报价',
  'No base quotation once the order is signed',
  ({ stateOfOrder }: Pick<DraftFacts, 'stateOfOrder'>) => beforeSignature.includes(stateOfOrder),
)

export const orderIsUnderWay = rule(
  'order_is_under_way',
  'S70',
  '增项写在客户签字之后、终检合格之前；此前请写新版报价',
  'An add-on is written between the signature and the final check; before that, a new version',
  ({ stateOfOrder }: Pick<DraftFacts, 'stateOfOrder'>) => underWay.includes(stateOfOrder),
)

/** The first line whose unit price is not the catalogue's, if any. */
export type PriceFacts = { offPrice: string | null }

export const pricesAreOfTheCatalogue = rule(
  'prices_are_of_the_catalogue',
  'R2.2',
  '目录内的配件和工时按公示价（{offPrice}已调价，请重新选取）',
  'Parts and labour of the catalogue go at the published price ({offPrice} has another)',
  ({ offPrice }: PriceFacts) => offPrice === null,
)

/** The first package whose lines on the form are not what the package gives today, if any. */
export type PackageFacts = { offPackage: string | null }

export const packagesAreWhole = rule(
  'packages_are_whole',
  'R2.2',
  '套餐价只在项目齐全、价格未变时有效（{offPackage}），请重新选取或按单项报价',
  'A package price stands only while the package is whole and its price unchanged ({offPackage}): pick it again, or quote its lines singly',
  ({ offPackage }: PackageFacts) => offPackage === null,
)

export const discountsAreApproved = rule(
  'discounts_are_approved',
  'S65',
  '折扣超过权限，须{approver}批准',
  'The discount goes beyond one’s own limit: {approverEnglish} must approve',
  ({
    approver,
    isDiscountApproved,
  }: Pick<QuotationFacts, 'approver' | 'approverEnglish' | 'isDiscountApproved'>) =>
    approver === null || isDiscountApproved,
)

export const promiseIsAhead = rule(
  'promise_is_ahead',
  'S66',
  '承诺交车的时间须晚于现在',
  'The promised time must lie ahead',
  ({ promiseHasPassed }: Pick<QuotationFacts, 'promiseHasPassed'>) => !promiseHasPassed,
)

export type AnswerFacts = {
  /** Since the paper was sent another hour was agreed to in a talk of its own. */
  hourIsMoved: boolean
  unanswered: number
  strangers: number
  unreasoned: number
  agreed: number
  consents: boolean
  how: How
  /** Who hands it in is the owner, on his link. */
  isOwner: boolean
  isCalled: boolean
  callIsAhead: boolean
  /** Before the paper had gone out. */
  callIsEarly: boolean
  isDrawn: boolean
}

export const everyLineIsAnswered = rule(
  'every_line_is_answered',
  'S73',
  '须逐项答复（还有{unanswered}项未答）',
  'Every line needs an answer ({unanswered} open)',
  ({ unanswered, strangers }: Pick<AnswerFacts, 'unanswered' | 'strangers'>) =>
    unanswered === 0 && strangers === 0,
)

export const refusalsHaveReasons = rule(
  'refusals_have_reasons',
  'S73',
  '不同意的项目须选原因（还有{unreasoned}项）',
  'Each refused line needs its reason ({unreasoned} without)',
  ({ unreasoned }: Pick<AnswerFacts, 'unreasoned'>) => unreasoned === 0,
)

export const amountDateAndHourAreAgreed = rule(
  'amount_date_and_hour_are_agreed',
  'S73',
  '报价金额、交车日期和时间三项都须取得顾客同意',
  'The customer must agree to amount, date and hour, all three',
  ({ agreed, consents }: Pick<AnswerFacts, 'agreed' | 'consents'>) => agreed === 0 || consents,
)

export const carIsInspected = rule(
  'car_is_inspected',
  'S58',
  '先做环车预检、填好预检表，再送报价',
  'The walk-round pre-inspection comes before the quotation goes out',
  ({ isInspected }: Pick<QuotationFacts, 'isInspected'>) => isInspected,
)

export const answerComesByItsWay = rule(
  'answer_comes_by_its_way',
  'T6',
  '车主在自己的链接上答复；由我们代记的须注明当面、电话或平板',
  'The owner answers on his link; what one of us records was said in person, by phone or on glass',
  ({ how, isOwner }: Pick<AnswerFacts, 'how' | 'isOwner'>) => (how === 'link') === isOwner,
)

export const callIsOnRecord = rule(
  'call_is_on_record',
  'T6',
  '电话答复须有所拨的号码和通话时间',
  'An answer by phone needs the number that was called, and when',
  ({ how, isCalled }: Pick<AnswerFacts, 'how' | 'isCalled'>) => how !== 'phone' || isCalled,
)

export const callIsOver = rule(
  'call_is_over',
  'T6',
  '通话时间不得晚于现在',
  'The call may not lie in the future',
  ({ how, callIsAhead }: Pick<AnswerFacts, 'how' | 'callIsAhead'>) => how !== 'phone' || !callIsAhead,
)

export const callFollowsPaper = rule(
  'call_follows_paper',
  'T6',
  '通话时间不得早于报价送出',
  'The call may not lie before the paper went out',
  ({ how, callIsEarly }: Pick<AnswerFacts, 'how' | 'callIsEarly'>) => how !== 'phone' || !callIsEarly,
)

export const glassIsSigned = rule(
  'glass_is_signed',
  'T6',
  '平板答复须有客户签字',
  'An answer on glass needs the customer’s signature',
  ({ how, isDrawn }: Pick<AnswerFacts, 'how' | 'isDrawn'>) => how !== 'glass' || isDrawn,
)
