import type { Work } from './step.ts'

/**
 * What follows by itself from an act, on records that are not of the whole the actor is bound to: the owner who refuses a
 * line on his link moves the pick list and the request of his order with it.
 */
export function alone(work: Work): Work {
  const { only: _, ...actor } = work.act.actor
  return { ...work, act: { ...work.act, actor }, parties: [...work.parties, 'itself'] }
}
