import type { OrderProblem, OrderRecord } from '../../../domain/import/kinds/history-record.ts'
import type { HistoryField } from '../../../domain/import/kinds/history-columns.ts'
import { history as kind } from '../../../domain/import/kinds/history.ts'
import { withdrawVehicle } from '../../customer/steps.ts'
import { withdrawOrder } from '../../work-order/adopt.ts'
import type { About, Asked, Counter, Verdict } from '../kind.ts'
import { landOrder, type Seen } from './history-land.ts'
import { notesOnCar } from './history-notes.ts'
import { differencesOf, foundOf, laterStays, pastOf, type Found } from './history-queries.ts'
import { endOf, todayOf } from './history-days.ts'

/** Repair history: orders of another system, adopted with their true days; cars not on file get a quick file. */
export const history: Counter<HistoryField, OrderRecord, OrderProblem, Seen> = {
  kind,
  async verdicts(db, about, records) {
    const found = await foundOf(db, about, records)
    const changes = await differencesOf(db, about.store, records, found)
    const past = await pastOf(db, about.source, records, found)
    return records.map((asked, i) => ({
      ...verdictOf(about, asked, found[i]!, changes[i]!),
      seen: { found: found[i]!, past: past[i]! },
    }))
  },
  claims: ({ number, vin, plate }, source) => [
    `order ${source} ${number}`,
    ...(vin ? [`vin ${vin}`] : []),
    ...(plate ? [`plate ${plate}`] : []),
  ],
  land: landOrder,
  holds: (db, { store }, effects, runId) => laterStays(db, store, effects, runId),
  async undo(work, { subject, id }, runId) {
    if (subject === 'workOrder') await withdrawOrder(work, id, {})
    else await withdrawVehicle(work, id, { runId })
  },
}

function verdictOf(
  about: About,
  { record }: Asked<OrderRecord>,
  found: Found,
  changes: Awaited<ReturnType<typeof differencesOf>>[number],
): Verdict {
  const { orderId } = found
  const end = endOf(record)
  if (end > todayOf(about))
    return { is: 'rejected', says: `结算日期：${end} 在今天之后，未完工的工单不能作为旧档接入` }
  if (!orderId) return { is: 'new', notes: notesOnCar(record, found) }
  if (changes.length === 0) return { is: 'same' }
  return {
    is: 'conflict',
    says: `旧工单“${record.number}”已经接入而内容不同；要换成这一份，请先撤回以前的导入`,
    english: `Order ${record.number} is here already and says otherwise: withdraw that import first to take this one`,
    with: [{ title: '工单号', value: record.number }],
    changes,
    choices: ['ours', 'leave'],
    byDefault: 'leave',
  }
}
