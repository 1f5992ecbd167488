import { useNow } from '../ui/useNow.ts'
import type { Quotation } from './link.ts'

/** The hour that he would agree to has passed, or another was agreed since: a new paper is on its way. */
export function useIsGone({ promisedAt, hourIsMoved }: Pick<Quotation, 'promisedAt' | 'hourIsMoved'>) {
  const now = useNow()
  return hourIsMoved || (promisedAt !== null && new Date(promisedAt) <= now)
}
