import { dayOf, timeOf } from '../calendar.ts'
import { printedPlate } from '../identifiers/plate.ts'
import { inWords } from '../money-words.ts'
import { formatFen } from '../money.ts'
import { consentedParts, linesOf, ownersFen, type PaperLine } from './lines.ts'
import type { Block, Sheet, Signed } from './sheet.ts'
import { orderTerms, quotationTerms } from './terms.ts'

/** Both parties and the car, as they stand at the head of a paper (R2.5 a–c). */
export type PaperHead = {
  readonly number: string
  readonly store: string
  readonly storeAddress: string
  readonly storePhone: string
  readonly timeZone: string
  readonly customer: string
  readonly phone: string
  readonly address: string
  readonly broughtBy: string
  readonly plate: string | null
  readonly vin: string | null
  readonly engineNo: string
  readonly brand: string
  readonly model: string
  readonly colour: string
  readonly odometerKm: number
  readonly arrivedAt: Instant
  readonly promisedAt: Instant | null
  readonly complaint: string
  readonly advisor: string
}
/** Nested rows arrive as text. */
type Instant = Date | string

export type PaperSignature = {
  readonly hash: string
  readonly signer: string
  readonly strokes: string
  readonly signedAt: Instant
  readonly amountFen: number
  readonly promisedAt: Instant
}

/** 维修工单（任务委托书）as it was signed (S75, R2.5). */
export function orderSheetOf(
  head: PaperHead,
  lines: readonly PaperLine[],
  signature: PaperSignature | null,
): Sheet {
  return {
    ...storeOf(head),
    title: '机动车维修工单（任务委托书）',
    kind: '工单号',
    no: head.number,
    meta: signature ? '客户已签字' : '客户尚未签字',
    ...signedOf(head, lines, signature),
  }
}

/** 增项确认单: what was added and agreed to, as it was signed on its own (S70, S75). */
export function addOnSheetOf(
  head: PaperHead,
  { number, version }: Pick<PaperQuotation, 'number' | 'version'>,
  lines: readonly PaperLine[],
  signature: PaperSignature,
): Sheet {
  return {
    ...storeOf(head),
    title: '增项确认单',
    kind: '报价单号',
    no: number,
    meta: `工单 ${head.number} 第 ${version} 版　客户已签字`,
    ...signedOf(head, lines, signature),
  }
}

function signedOf(head: PaperHead, lines: readonly PaperLine[], signature: PaperSignature | null) {
  const agreed = lines.filter(({ answer }) => answer === 'agreed')
  const refused = lines.filter(({ answer }) => answer === 'refused')
  const blocks: Block[] = [
    factsOf(head),
    ...linesOf(agreed),
    wordsOf(agreed),
    ...(refused.length === 0 ? [] : [note(`客户未采纳：${refused.map(({ name }) => name).join('、')}`)]),
    ...consentedParts(agreed),
    terms(orderTerms),
    { is: 'signs', signs: signsOf(head, signature) },
    ...(signature ? [note(signedSays(head, signature))] : []),
  ]
  return { blocks, foot: signature ? `内容指纹 ${signature.hash}` : '' }
}

export type PaperQuotation = {
  readonly number: string
  readonly version: number
  readonly kind: string
  readonly promisedAt: Instant | null
  readonly validUntil: string | null
  readonly sentAt: Instant | null
}

/** 报价单, or 增项报价单 of what was found meanwhile (S69, S70). */
export function quotationSheetOf(
  head: PaperHead,
  quotation: PaperQuotation,
  lines: readonly PaperLine[],
): Sheet {
  const { timeZone } = head
  const long = (at: Instant) => longOf(at, timeZone)
  return {
    ...storeOf(head),
    title: quotation.kind === 'addOn' ? '增项报价单' : '维修报价单',
    kind: '报价单号',
    no: quotation.number,
    meta: `工单 ${head.number} 第 ${quotation.version} 版`,
    blocks: [
      factsOf({ ...head, promisedAt: quotation.promisedAt }),
      ...linesOf(lines),
      wordsOf(lines),
      terms(quotationTerms(quotation.validUntil)),
      {
        is: 'signs',
        signs: [blank('客户签字'), { label: '服务顾问', name: head.advisor, strokes: '', at: '' }],
      },
    ],
    foot: quotation.sentAt ? `送出 ${long(quotation.sentAt)}` : '草稿，尚未送出',
  }
}

const storeOf = ({ store, storeAddress, storePhone }: PaperHead) => ({
  store: { name: store, address: storeAddress, phone: storePhone },
})

function factsOf(head: PaperHead): Block {
  const { timeZone } = head
  return {
    is: 'facts',
    columns: 3,
    rows: [
      ['车　　主', head.customer, '送修人', bringerOf(head), '联系电话', head.phone],
      [
        '车牌号码',
        head.plate ? printedPlate(head.plate) : '未上牌',
        '厂牌型号',
        `${head.brand} ${head.model}`,
        '车身颜色',
        head.colour,
      ],
      ['V I N', head.vin ?? '', '发动机号', head.engineNo, '进厂里程', `${head.odometerKm} km`],
      [
        '进厂时间',
        longOf(head.arrivedAt, timeZone),
        '承诺交车',
        head.promisedAt ? longOf(head.promisedAt, timeZone) : '',
        '服务顾问',
        head.advisor,
      ],
      ['交车地点', `${head.store}　${head.storeAddress}`],
      ['联系地址', head.address],
      ['客户陈述', head.complaint],
    ],
  }
}

const bringerOf = ({ broughtBy, customer }: PaperHead) =>
  broughtBy === '' || broughtBy === customer ? '本人' : broughtBy

const wordsOf = (lines: readonly PaperLine[]) => note(`大写：人民币${inWords(ownersFen(lines))}`)
const note = (text: string): Block => ({ is: 'note', text })
const terms = (items: readonly string[]): Block => ({ is: 'terms', items })
const blank = (label: string): Signed => ({ label, name: '', strokes: '', at: '' })

function signsOf(head: PaperHead, signature: PaperSignature | null): Signed[] {
  const { advisor, timeZone } = head
  if (!signature) return [blank('客户签字'), { label: '服务顾问', name: advisor, strokes: '', at: '' }]
  const at = longOf(signature.signedAt, timeZone)
  return [
    { label: '客户签字', name: signature.signer, strokes: signature.strokes, at },
    { label: '服务顾问', name: advisor, strokes: '', at },
  ]
}

const signedSays = ({ timeZone }: PaperHead, { signer, amountFen, promisedAt }: PaperSignature) =>
  `${signer} 已就金额 ${formatFen(amountFen)} 元（${inWords(amountFen)}）、交车日期和时间 ${longOf(promisedAt, timeZone)} 三项签字同意。`

function longOf(at: Instant, zone: string): string {
  const instant = new Date(at).toISOString()
  return `${dayOf(instant, zone)} ${timeOf(instant, zone)}`
}
