import { lacksOf } from '../../domain/pre-inspection/answered.ts'
import type { Draft } from './draft.ts'

/** Why nothing is signed yet; the customer's own part stands on the page of the signature. */
export const openIn = ({ sheet }: Draft) => lacksOf(sheet)
