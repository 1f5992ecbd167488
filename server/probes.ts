// What must not compile on the counter's side.
import { job } from '../domain/workshop/procedure.ts'
import type { Reader, Trx } from './db.ts'
import { desk, step } from './step.ts'
import { jobs } from './workshop/desk.ts'

const whole = { id: '', workOrderId: '', quotationLineId: '', position: 1, title: '', hoursHundredths: 0 }

export const probes = (trx: Trx, reader: Reader) => {
  trx.insertInto('job').values(whole)
  // @ts-expect-error only the engine writes a state
  trx.updateTable('job').set({ state: 'done' })
  // @ts-expect-error only the engine opens a record in a state
  trx.insertInto('job').values({ ...whole, state: 'done' })
  // @ts-expect-error only the engine writes history
  trx.insertInto('event')
  // @ts-expect-error only the engine writes acts
  trx.insertInto('act')
  // @ts-expect-error not a state of a job
  reader.selectFrom('job').where('state', '=', 'delivered')
  // @ts-expect-error a reader cannot write
  reader.deleteFrom('job').execute()
}
// @ts-expect-error dispatch must say what it knows of the technician
step(jobs, 'dispatch', {})
// @ts-expect-error ... all of it
step(jobs, 'dispatch', { facts: async () => ({ technician: '张', onShift: true }) })
// @ts-expect-error no such step
step(jobs, 'fly', {})
// @ts-expect-error the desk must look up what the rules ask
desk(job, async () => ({ state: 'done' as const, orderState: 'signed' }))
