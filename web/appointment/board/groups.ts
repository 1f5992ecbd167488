import { skillsOn } from '../../../domain/appointment/able.ts'
import type { Board, Span } from '../../../domain/appointment/board.ts'
import { freeMinutes } from '../../../domain/appointment/free-minutes.ts'

/** Bays as they are spoken of when time is asked for. */
export const groups = {
  mechanical: ['机电', '四轮定位', '预检'],
  body: ['钣金', '喷漆', '烤房'],
} as const satisfies { readonly [group: string]: readonly string[] }
export type Group = keyof typeof groups
export const groupNames = Object.keys(groups) as Group[]

export const isGroup = (name: string | undefined): name is Group => name !== undefined && name in groups
export const isIn = (group: Group | undefined, kind: string) =>
  !group || (groups[group] as readonly string[]).includes(kind)

/** `totalMinutes`: were nothing held; `leftMinutes`: from now on. */
export type Load = { readonly totalMinutes: number; readonly leftMinutes: number }

/** What a group of bays has on a day. A person who can do several kinds is counted once. */
export function loadOf(board: Board, day: Span, group: Group): Load {
  const kinds = groups[group]
  const left = (of: Board) => {
    const free = freeMinutes(of, day, kinds)
    const able = of.people.filter(({ skills }) =>
      kinds.some((kind) => skillsOn(kind).some((one) => skills.includes(one))),
    )
    const hands = free.people.filter(({ personId }) => able.some(({ id }) => id === personId))
    return Math.min(sum(free.kinds), sum(hands))
  }
  const clear = <T extends object>(all: readonly T[]) => all.map((one) => ({ ...one, held: [] }))
  const empty = { ...board, now: Math.min(board.now, day.from) }
  return {
    totalMinutes: left({ ...empty, bays: clear(board.bays), people: clear(board.people) }),
    leftMinutes: left(board),
  }
}

const sum = (all: readonly { readonly minutes: number }[]) =>
  all.reduce((total, { minutes }) => total + minutes, 0)
