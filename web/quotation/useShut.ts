import { refusal, type Refusal } from '../../domain/procedure.ts'
import { quotation } from '../../domain/quotation/procedure.ts'
import { isLapsedOn } from '../../domain/quotation/validity.ts'
import { useMe } from '../me.ts'
import { useNow } from '../ui/useNow.ts'
import type { Approval } from '../discount-approval/read.ts'
import { discountFacts } from './discounts.ts'
import { isNew, type Line, type Paper } from './paper.ts'
import type { OrderAnswer, Terms } from './read.ts'

export type Shut = {
  /** Nothing may be typed. */
  readonly write: Refusal | undefined
  readonly save: Refusal | undefined
  readonly send: Refusal | undefined
}

type Beside = { readonly terms: Terms | undefined; readonly approvals: readonly Approval[] }

/** Why not, by the printed procedure itself, of the paper as it stands on the page and not as it was last kept. */
export function useShut({ order, kind }: OrderAnswer, paper: Paper, touched: boolean, beside: Beside): Shut {
  const parties = useMe().duties.map(({ duty }) => duty)
  const at = useNow()
  const stands = order.quotation
  const { terms } = beside
  const promised = paper.promisedAt === null ? null : new Date(paper.promisedAt)
  const record = {
    kind: kind ?? 'base',
    orderState: order.state,
    // What a line is to mend is looked up by the counter.
    strangeFindings: 0,
    lines: paper.lines.length,
    unlabelled: unlabelledOf(paper.lines),
    promisedAt: promised,
    isInspected: order.inspectionId !== null,
    promiseHasPassed: promised !== null && promised <= at,
    ...discountFacts(order.quotation, paper, parties, beside),
    validUntil: paper.validUntil,
    validityHasPassed: terms !== undefined && isLapsedOn(paper.validUntil, terms.today),
  }
  const draftsNew = (openDrafts: number) =>
    refusal(quotation, kind === 'addOn' ? 'draftAddOn' : 'draft', {
      state: undefined,
      parties,
      record,
      form: {
        openDrafts,
        stateOfOrder: order.state,
        offPrice: null,
        offPackage: null,
        validityIsPast: false,
      },
    })
  const state = stands?.state as 'draft' | undefined
  const write = state === 'draft' ? refusal(quotation, 'revise', { state, parties, record }) : draftsNew(0)
  const save = isNew(paper.about)
    ? draftsNew(state === 'draft' ? 1 : 0)
    : refusal(quotation, 'revise', { state, parties, record })
  const send = refusal(quotation, 'send', { state: 'draft', parties, record })
  return { write, save, send: (touched ? save : undefined) ?? send }
}

const unlabelledOf = (lines: readonly Line[]) =>
  lines
    .filter(({ kind, property }) => kind === 'part' && property === '')
    .map(({ name }) => name)
    .join('、') || null
