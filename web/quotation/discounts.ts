import { approverWords } from '../../domain/quotation/approver.ts'
import { covers, givenOn, needsOf, type Needs } from '../../domain/quotation/discount.ts'
import { givenFenOf } from '../../domain/quotation/given.ts'
import type { Approval } from '../discount-approval/read.ts'
import type { Line, Paper } from './paper.ts'
import type { Quotation, Terms } from './read.ts'

type Beside = { readonly terms: Terms | undefined; readonly approvals: readonly Approval[] }

/**
 * What the paper gives as it is typed. List hours, least rates and packages are the counter's to know: what it found when
 * the paper was kept stands for a line until the line is typed over.
 */
export const givenOnPaper = (lines: readonly Line[], stands: Quotation | null, terms: Terms | undefined) =>
  givenOn(givenLines(lines, stands, terms), terms?.givenBesideFen)

function givenLines(lines: readonly Line[], stands: Quotation | null, terms: Terms | undefined) {
  const kept = new Map(stands?.lines.map((line) => [line.id, line]))
  return lines.map((line) => {
    const was = kept.get(line.id)
    const givenFen = was && isAsKept(line, was) ? was.givenFen : givenFenOf(line, unknown(line, terms))
    return { ...line, givenFen }
  })
}

const unknown = ({ packageCode }: Line, terms: Terms | undefined) => ({
  listHoursHundredths: null,
  leastRateFen: null,
  houseHasReason: Boolean(packageCode) || terms?.isComeback === true,
})

const isAsKept = (line: Line, was: Quotation['lines'][number]) =>
  line.code === was.code &&
  line.payer === was.payer &&
  line.unitPriceFen === was.unitPriceFen &&
  line.hoursHundredths === was.hoursHundredths &&
  line.quantityMilli === was.quantityMilli &&
  (line.packageCode ?? '') === was.packageCode &&
  (line.discountBasisPoints ?? 0) === was.discountBasisPoints

/** Whose limit the paper needs as it is typed; while the limits are not known, as it was last kept. */
export function needsOfPaper(
  { lines }: Pick<Paper, 'lines'>,
  parties: readonly string[],
  terms: Terms | undefined,
  stands: Quotation | null,
): Needs {
  if (terms) return needsOf(givenOnPaper(lines, stands, terms), terms.limits, parties)
  return stands?.state === 'draft' ? stands.discountNeeds : ''
}

/** What the rule of sending asks about the discounts on the page. */
export function discountFacts(
  stands: Quotation | null,
  paper: Paper,
  parties: readonly string[],
  { terms, approvals }: Beside,
) {
  const needs = needsOfPaper(paper, parties, terms, stands)
  return {
    ...approverWords(needs),
    isDiscountApproved: approvalOf(stands, paper.lines, terms, approvals) !== undefined,
  }
}

/** The approval that covers what stands on the page. */
export const approvalOf = (
  stands: Quotation | null,
  lines: readonly Line[],
  terms: Terms | undefined,
  approvals: readonly Approval[],
): Approval | undefined =>
  approvals.find(
    ({ state, quotationId, lines: agreed }) =>
      state === 'approved' &&
      quotationId === stands?.id &&
      covers(
        agreed.map(({ lineId: id, discountFen: givenFen, ...line }) => ({ ...line, id, givenFen })),
        givenLines(lines, stands, terms).map((line) => ({
          ...line,
          discountBasisPoints: line.packageCode ? 0 : (line.discountBasisPoints ?? 0),
        })),
      ),
  )
