import type { Me } from '../contract.ts'
import type { Draft } from './draft.ts'

/** Who walks round the car: the sheet is his, whoever takes the tablet up afterwards (S50). */
export type Writer = { readonly id: string; readonly name: string }

export const isOf = ({ by }: Pick<Draft, 'by'>, me: Pick<Me, 'staffId'> | undefined): boolean =>
  by.id === me?.staffId
