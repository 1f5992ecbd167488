import type { Line, List } from './read.ts'

type Figures = Pick<
  Line,
  'neededMilli' | 'keptMilli' | 'pickedMilli' | 'putBackMilli' | 'freeMilli' | 'droppedFor'
>

export const isWanted = ({ droppedFor }: Pick<Line, 'droppedFor'>): boolean => droppedFor === null
export const isPicked = (line: Figures): boolean => isWanted(line) && line.pickedMilli >= line.neededMilli

/** How much of it can be taken from its bin now: what is kept for the line, and what is free of what it lacks. */
export function toPick(line: Figures): number {
  if (!isWanted(line)) return 0
  const { neededMilli, keptMilli, pickedMilli, freeMilli } = line
  return Math.max(0, keptMilli - pickedMilli) + Math.min(freeMilli, Math.max(0, neededMilli - keptMilli))
}

/** What is neither kept nor free. */
export const shortOf = (line: Figures): number =>
  isWanted(line) ? Math.max(0, line.neededMilli - line.keptMilli - line.freeMilli) : 0

/** Short, and not asked for in full. */
export const toRequest = (line: Figures & Pick<Line, 'requests'>): number =>
  Math.max(0, shortOf(line) - line.requests.reduce((sum, { quantityMilli }) => sum + quantityMilli, 0))

/** When the last of what was asked for comes; null where one is not answered, or nothing was asked for. */
export function arrivalOf({ requests }: Pick<Line, 'requests'>): string | null {
  const hours = requests.map(({ arrivesAt }) => arrivesAt)
  if (hours.length === 0 || hours.includes(null)) return null
  return new Date(Math.max(...hours.map((at) => Date.parse(at!)))).toISOString()
}

export function countsOf({ lines }: Pick<List, 'lines'>) {
  const wanted = lines.filter(isWanted)
  return {
    all: wanted.length,
    picked: wanted.filter(isPicked).length,
    short: wanted.filter((line) => shortOf(line) > 0).length,
    out: lines.filter(({ putBackMilli }) => putBackMilli > 0).length,
  }
}

export type Landed =
  | { readonly is: 'pick' | 'putBack' | 'picked' | 'short'; readonly list: List; readonly line: Line }
  | { readonly is: 'list'; readonly list: List }
  | undefined

/**
 * Where a scan belongs: a part ticks the first line that can be picked, of the chosen list before the others in their
 * order; else it goes back where it came from; a number or a plate opens its list.
 */
export function landingOf(typed: string, lists: readonly List[], chosen: string | undefined): Landed {
  const bare = plain(typed)
  const first = lists.toSorted((a, b) => Number(b.id === chosen) - Number(a.id === chosen))
  const found = first.flatMap((list) =>
    list.lines.filter(({ code }) => plain(code) === bare).map((line) => ({ list, line })),
  )
  const is = (holds: (line: Line) => boolean) => found.find(({ line }) => holds(line))
  const pick = is((line) => toPick(line) > 0)
  if (pick) return { is: 'pick', ...pick }
  const back = is(({ putBackMilli }) => putBackMilli > 0)
  if (back) return { is: 'putBack', ...back }
  const short = is((line) => shortOf(line) > 0)
  if (short) return { is: 'short', ...short }
  const picked = is(isPicked)
  if (picked) return { is: 'picked', ...picked }
  const list = lists.find(({ number, order, quotation, plate }) =>
    [number, order, quotation, plate ?? ''].some((one) => one !== '' && plain(one) === bare),
  )
  return list && { is: 'list', list }
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s·-]/g, '')
