import { rule } from '../procedure.ts'

/** What the rules may ask about a quotation. */
export type QuotationFacts = {
  orderState: string
  lines: number
  promisedAt: Date | null
  promiseHasPassed: boolean
  isInspected: boolean
  /** Whose approval the discounts need, as people call him; null where they need nobody's. */
  approver: string | null
  approverEnglish: string | null
  isDiscountApproved: boolean
}

const beforeSignature = ['received', 'quoted']

export const orderAwaitsQuotation = rule(
  'order_awaits_quotation',
  'S70',
  '工单签字后不能再改基础报价',
  'The base quotation cannot change once the order is signed',
  ({ orderState }: Pick<QuotationFacts, 'orderState'>) => beforeSignature.includes(orderState),
)

export const quotationHasLines = rule(
  'quotation_has_lines',
  'S69',
  '报价单须有项目',
  'A quotation needs at least one line',
  ({ lines }: Pick<QuotationFacts, 'lines'>) => lines > 0,
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

export type AnswerFacts = { unanswered: number; strangers: number; agreed: number; consents: boolean }

export const everyLineIsAnswered = rule(
  'every_line_is_answered',
  'S73',
  '须逐项答复（还有{unanswered}项未答）',
  'Every line needs an answer ({unanswered} open)',
  ({ unanswered, strangers }: Pick<AnswerFacts, 'unanswered' | 'strangers'>) =>
    unanswered === 0 && strangers === 0,
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
