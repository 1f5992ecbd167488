import { isAtRisk } from '../../domain/promise/risk.ts'
import type { Reader } from '../db.ts'
import type { Asker } from '../step.ts'
import { standings } from './standing.ts'

/** S68: promises that will break, on the desk of the order's advisor, and of the front desk for all. */
export async function promiseTasks(db: Reader, { store, at, actor }: Asker) {
  const seesAll = actor.parties.includes('frontDesk')
  if (!seesAll && !actor.parties.some((duty) => duty === 'advisor' || duty === 'claims')) return []
  const rows = await standings(db, { store, at }, { openFor: actor.id })
  return rows
    .filter(({ standing, mine }) => (mine || seesAll) && isAtRisk(standing))
    .map(({ id, number, plate, plateColour, vin, customer, kind, complaint, openedAt, mine, ...row }) => ({
      record: 'workOrder',
      state: 'working',
      id,
      orderId: id,
      number,
      plate,
      plateColour,
      vin,
      customer,
      kind,
      about: complaint,
      dueAt: new Date(row.promisedAt),
      since: openedAt,
      mine,
      task: 'promise',
      lateMinutes: row.standing.lateMinutes,
    }))
}
