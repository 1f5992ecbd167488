import { formatFen } from '../../domain/money.ts'
import { workClassOf } from '../../domain/quotation/catalogue.ts'
import type { Payer } from '../settlement/sums.ts'
import { dayOf } from '../ui/time.ts'
import { settlementWords } from '../words/settlement.ts'
import { speaker } from '../words/words.ts'

/** Prints follow the store's language, which is Chinese (design.md §6). */
export const say = speaker(settlementWords, 'zh-CN')

export const payerOf = (payer: string) => say(`payer_${payer as Payer}`)

const classWords = new Map(
  Object.entries(workClassOf).map(([word, workClass]) => [workClass as string, word]),
)
export const classWord = (workClass: string) => classWords.get(workClass) ?? workClass

export const km = (n: number) => `${n.toLocaleString('en')} km`

/** A day that is not known yet is left to the pen. */
export const dayOrBlank = (at: string | null) => (at ? dayOf(at) : '')

export const yuan = (fen: number) => formatFen(fen)

/** The car was brought by its owner, or by whom. */
export const bringerOf = ({ broughtBy, customer }: { broughtBy: string; customer: string }) =>
  broughtBy === '' || broughtBy === customer ? '本人' : broughtBy
