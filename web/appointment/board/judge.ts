import type { Work } from '../../../domain/appointment/board.ts'
import { judgeMove } from '../../../domain/appointment/move.ts'
import type { Lane } from './lanes.ts'
import type { Target } from './keyMoves.ts'
import type { Booking, BoardWeek } from './read.ts'

/** A booking on its way to another place: its first block, or the one that is in the hand, and where it comes from. */
export type Moving = {
  readonly booking: Booking
  /** The lane it is taken from; undefined: it waits below the board. */
  readonly lane: string | undefined
  /** When the block that is held begins; undefined: it has no time yet. */
  readonly from: number | undefined
  readonly minutes: number
}

/** When the car would come: the block in the hand need not be its first. */
export function arrivalAt({ booking: { startsAt }, from }: Moving, at: number): number {
  return startsAt === null || from === undefined ? at : at - (from - Date.parse(startsAt))
}

export const isSameHour = (moving: Moving, at: number) =>
  moving.booking.startsAt !== null && arrivalAt(moving, at) === Date.parse(moving.booking.startsAt)

/** Where it was: putting it there changes nothing. */
export const isHome = ({ lane, from }: Moving, target: Target) => target.lane === lane && target.at === from

/** What the form says of the place: a bay leaves the person open, and the other way round. */
export const placeOf = (moving: Moving, target: Target, is: Lane['is']) => ({
  startsAt: new Date(arrivalAt(moving, target.at)).toISOString(),
  bayId: is === 'bay' ? target.lane : null,
  personId: is === 'person' ? target.lane : null,
})

/** Whether it may be there, where it could be, and whom it would make late; as the counter will see it. */
export function judged(week: BoardWeek, moving: Moving, target: Target, is: Lane['is']) {
  const { needs, id } = moving.booking
  const work: Work = {
    ...needs,
    leadMinutes: week.leadMinutes,
    stepMinutes: week.stepMinutes,
    finishMinutes: week.finishMinutes,
  }
  return judgeMove(week.board, work, arrivalAt(moving, target.at), {
    holder: id,
    ...(is === 'bay' ? { bayId: target.lane } : { personId: target.lane }),
  })
}
export type Judged = ReturnType<typeof judged>

/** Where the harmless slot is on these lanes: of the pieces the one that the hand holds a place of. */
export function targetOf({ instead }: Judged, moving: Moving, is: Lane['is']): Target | undefined {
  if (!instead) return
  const offset = moving.from === undefined ? 0 : moving.from - arrivalAt(moving, moving.from)
  const at = instead.from + offset
  const piece = instead.pieces.find(({ from, until }) => from <= at && at < until) ?? instead.pieces[0]
  const lane = is === 'bay' ? piece?.bayId : piece?.personIds[0]
  return lane === undefined ? undefined : { lane, at }
}
