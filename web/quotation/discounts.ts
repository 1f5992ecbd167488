import { discountOf } from '../../domain/quotation/amount.ts'
import { approverWords } from '../../domain/quotation/approver.ts'
import { covers, givenOn, needsOf, type Needs } from '../../domain/quotation/discount.ts'
import type { Approval } from '../discount-approval/read.ts'
import type { Line, Paper } from './paper.ts'
import type { Quotation, Terms } from './read.ts'

type Beside = { readonly terms: Terms | undefined; readonly approvals: readonly Approval[] }

/** Whose limit the paper needs as it is typed; while the limits are not known, as it was last kept. */
export function needsOfPaper(
  { lines }: Pick<Paper, 'lines'>,
  parties: readonly string[],
  terms: Terms | undefined,
  kept: Needs,
): Needs {
  return terms ? needsOf(givenOn(lines), terms.limits, parties) : kept
}

/** What the rule of sending asks about the discounts on the page. */
export function discountFacts(
  stands: Quotation | null,
  paper: Paper,
  parties: readonly string[],
  { terms, approvals }: Beside,
) {
  const kept = stands?.state === 'draft' ? stands.discountNeeds : ''
  const needs = needsOfPaper(paper, parties, terms, kept)
  return {
    ...approverWords(needs),
    isDiscountApproved: approvalOf(stands, paper.lines, approvals) !== undefined,
  }
}

/** The approval that covers what stands on the page. */
export const approvalOf = (
  stands: Quotation | null,
  lines: readonly Line[],
  approvals: readonly Approval[],
): Approval | undefined =>
  approvals.find(
    ({ state, quotationId, lines: agreed }) =>
      state === 'approved' &&
      quotationId === stands?.id &&
      covers(
        agreed.map((line) => ({ ...line, id: line.lineId })),
        lines.map(figuresOf),
      ),
  )

const figuresOf = (line: Line) => ({
  id: line.id,
  discountBasisPoints: line.packageCode ? 0 : (line.discountBasisPoints ?? 0),
  discountFen: discountOf(line) ?? 0,
})
