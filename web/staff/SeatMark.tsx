import type { Seat } from './seats.ts'

const marks = { on: '岗', both: '兼', none: '缺', back: '空' } as const

/** A seat: word and shape both, so that it survives black and white. The printed table's own characters. */
export const SeatMark = ({ seat }: { seat: Seat }) => <i className={`seat ${seat}`}>{marks[seat]}</i>
