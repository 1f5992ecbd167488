import { addOnSheetOf, orderSheetOf, quotationSheetOf } from '../../domain/document/papers.ts'
import type { Sheet } from '../../domain/document/sheet.ts'
import type { Reader } from '../db.ts'
import { quotationPrint } from '../quotation/print.ts'
import { signedPrint } from '../work-order/print.ts'

type Of = { readonly db: Reader; readonly store: string; readonly id: string }

type Signed = Of & { readonly quotationId: string }

/** The order as it was signed: its head, what was agreed, the signature. */
export async function orderSheet(of: Signed): Promise<Sheet> {
  const { lines, signature, ...head } = await signedPrint(of)
  return orderSheetOf(named(head), lines, signature)
}

/** What was added, as it was signed. */
export async function addOnSheet(of: Signed): Promise<Sheet> {
  const { lines, signature, ...head } = await signedPrint(of)
  return addOnSheetOf(named(head), signature, lines, signature)
}

/** One version of a quotation as it was sent. */
export async function quotationSheet(of: Of): Promise<Sheet> {
  const { lines, quotation, ...head } = await quotationPrint(of)
  return quotationSheetOf(named(head), quotation, lines)
}

/** A customer without a number has an empty place on the paper. */
const named = <Head extends { readonly phone: string | null }>(head: Head) => ({
  ...head,
  phone: head.phone ?? '',
})
