import type { Me } from '../contract.ts'
import type { Writer } from './writer.ts'

export const writerOf = ({ staffId, name }: Me): Writer => ({ id: staffId, name })

/** S50. */
export const mayWrite = ({ duties }: Me): boolean =>
  duties.some(({ duty }) => duty === 'advisor' || duty === 'claims')
