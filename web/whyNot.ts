import { refusal, type Procedure, type Refusal } from '../domain/procedure.ts'
import type { Duty } from '../domain/staff/duties.ts'
import { useMe } from './me.ts'

/** Why one may not take a step that opens a record: no answer carries it. Null where one may. */
export function useWhyNotOpen(of: Procedure, step: string): Refusal | null {
  const parties = useMe().duties.map(({ duty }) => duty as string)
  return refusal(of, step, { state: undefined, parties, record: {} as never }) ?? null
}

export const useIs = (duty: Duty) => useMe().duties.some((one) => one.duty === duty)
