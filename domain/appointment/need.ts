import { baysFor, isAble, isLasting, needsNobody, needsPermit } from './able.ts'
import type { Bay, Board, Only, Person, Piece, Tool, Work } from './board.ts'
import { sayNo, type Because, type Facts, type Told } from './sentences.ts'
import { minute } from './times.ts'

/** A piece of work with all that could serve it, whatever the hour. */
export type Need = {
  readonly piece: Piece
  readonly ms: number
  readonly lasting: boolean
  readonly bays: readonly Bay[]
  /** Why there is no bay for it at all. */
  readonly noBay: Told<Because> | undefined
  readonly nobody: boolean
  readonly able: readonly Person[]
  /** The one who was asked for. */
  readonly wanted: Person | undefined
  readonly permit: boolean
  readonly seconds: readonly Person[]
  readonly tools: readonly { readonly code: string; readonly pieces: readonly Tool[] }[]
}

export function needOf(board: Board, work: Work, piece: Piece, only: Only): Need {
  const bays = baysOf(board, work, piece, only)
  const wanted = wantedFor(board, work, piece, only)
  return {
    piece,
    ms: piece.minutes * minute,
    lasting: isLasting(piece),
    bays: 'because' in bays ? [] : bays,
    noBay: 'because' in bays ? bays : undefined,
    nobody: needsNobody(piece),
    able: (wanted ? [wanted] : board.people).filter((person) => isAble(person, piece)),
    wanted,
    permit: needsPermit(piece) || piece.secondPerson,
    seconds: piece.secondPerson ? board.people.filter(({ hvUntil }) => hvUntil !== null) : [],
    tools: [...new Set(piece.toolCodes)].map((code) => ({
      code,
      pieces: board.tools.filter((tool) => tool.code === code),
    })),
  }
}

/** A bay that was named binds the pieces of its kind; where it fits none of them, all. */
function baysOf(board: Board, { pieces }: Work, piece: Piece, { bayId }: Only): Bay[] | Told<Because> {
  const fit = baysFor(board.bays, piece)
  const bay = board.bays.find(({ id }) => id === bayId)
  const no = (facts: Facts) => sayNo('noBayOfKind', facts)
  if (!bay || (bay.kind !== piece.bayKind && pieces.some(({ bayKind }) => bayKind === bay.kind)))
    return fit.length > 0 ? fit : no(piece.hv ? { hvKind: piece.bayKind } : { kind: piece.bayKind })
  if (fit.includes(bay)) return [bay]
  const { name } = bay
  if (bay.kind !== piece.bayKind) return no({ name, kind: piece.bayKind })
  if (!bay.bookable) return sayNo('bayClosed', { name })
  return no(piece.hv ? { name, kind: '高压' } : { name })
}

/** A person who was named binds the pieces that he can do; where he can do none, all. */
function wantedFor({ people }: Board, { pieces }: Work, piece: Piece, { personId }: Only) {
  const person = people.find(({ id }) => id === personId)
  const can = (one: Piece) => person && !needsNobody(one) && isAble(person, one)
  return can(piece) || !pieces.some(can) ? person : undefined
}
