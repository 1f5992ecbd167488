import { rule } from '../procedure.ts'
import type { AnswerFacts, QuotationFacts } from './rules.ts'

/** A paper is agreed to as it was sent: one whose hour no longer stands is written anew. */
export const offeredHourIsAhead = rule(
  'offered_hour_is_ahead',
  'S66',
  '这份报价承诺的交车时间已过，请另写一份、重报时间后再答复（增项先收回）',
  'The hour on this paper has passed: write it anew, with an hour that lies ahead (an add-on is taken back first)',
  ({ agreed, promiseHasPassed }: Pick<AnswerFacts, 'agreed'> & Pick<QuotationFacts, 'promiseHasPassed'>) =>
    agreed === 0 || !promiseHasPassed,
)

export const hourIsNotMovedSince = rule(
  'hour_is_not_moved_since',
  'S68',
  '送出后已同客户另约了交车时间，这份报价上的时间作废：请收回，另写一份再答复',
  'Another hour was agreed after this paper went out: take it back and write it anew',
  ({ agreed, hourIsMoved }: Pick<AnswerFacts, 'agreed' | 'hourIsMoved'>) => agreed === 0 || !hourIsMoved,
)
