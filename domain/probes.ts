// What must not compile. tsc fails when one of these does.
import { procedure, rule, type FormFacts, type ReasonOf, type RecordFacts } from './procedure.ts'
import type { Party } from './staff/duties.ts'
import type { workOrder } from './work-order/procedure.ts'
import type { job } from './workshop/procedure.ts'

export const reason: ReasonOf<typeof job> = 'technician_is_on_shift'
// @ts-expect-error not a reason of this procedure
export const alien: ReasonOf<typeof workOrder> = 'technician_is_on_shift'

export const form: FormFacts<typeof job, 'dispatch'> = {
  onShift: true,
  absentFrom: null,
  absentUntil: null,
  technician: '张',
  bayClosedFor: null,
  planned: 1,
  workIsExplained: true,
}
// @ts-expect-error dispatch asks whether the work was explained
export const short: FormFacts<typeof job, 'dispatch'> = { onShift: true, technician: '张', planned: 1 }
// @ts-expect-error the record's facts of a job include whether the explanation was heard
export const blind: RecordFacts<typeof job> = { orderState: 'signed', actorIsMechanic: false }

// @ts-expect-error there is no fact for the hole {bay}
rule('x', 'S1', '工位{bay}', 'bay', ({ free }: { free: boolean }) => free)
// @ts-expect-error nor in English
rule('x', 'S1', '工位', 'bay {bay}', ({ free }: { free: boolean }) => free)

const draft = { title: 'x', record: 'x', states: { a: 'A' }, ends: ['a'] } as const
// @ts-expect-error no such state
procedure<Party>()({ ...draft, steps: { go: { title: 'go', from: ['a'], to: 'nowhere', by: ['advisor'] } } })
// @ts-expect-error no such party
procedure<Party>()({ ...draft, steps: { go: { title: 'go', from: ['a'], to: 'a', by: ['king'] } } })
