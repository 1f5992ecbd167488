import type { StepName } from './hands.ts'
import type { Call } from './useCall.ts'

/** Which steps of the call have all that they ask for. */
export function doneSteps({ form: { values }, slots }: Pick<Call, 'form' | 'slots'>): ReadonlySet<StepName> {
  const { car, owner, words, kinds, items, mode, startsAt, receiverId, papersTold, toldFen } = values
  const isWaiting = mode === 'wait'
  const done: { readonly [name in StepName]: boolean } = {
    who: car.is === 'known' || (car.is === 'new' && owner.name !== '' && owner.phone !== ''),
    words: words.trim() !== '' && kinds.length > 0,
    work: items.length > 0 && slots?.unfit.length === 0,
    time: isWaiting || (startsAt !== null && receiverId !== ''),
    told: isWaiting || (papersTold && toldFen !== null),
    readBack: false,
  }
  return new Set((Object.keys(done) as StepName[]).filter((name) => done[name]))
}
