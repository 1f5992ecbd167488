import { propose, report } from '../finding/steps.ts'
import { newId } from '../id.ts'
import type { Actor } from '../step.ts'
import type { Way } from './way.ts'

type Finder = {
  readonly way: Way
  readonly mechanic: Actor
  readonly manager: Actor
  readonly workOrderId: string
  readonly jobId: string
}

/** S70: seen under the running job and cleared by the workshop manager; the advisor has it to quote. */
export async function findBrakeFluid({ way, mechanic, manager, workOrderId, jobId }: Finder) {
  const findingId = newId()
  await way.act(mechanic, report, findingId, {
    jobId,
    workOrderId,
    what: '制动液含水量',
    place: '',
    measuredMilli: 3400,
    limitMilli: 3000,
    limitIs: 'most',
    unit: '%',
    isUrgent: false,
    proposal: '更换制动液',
    note: '',
    photos: [],
  })
  await way.act(manager, propose, findingId, { note: '' })
}
