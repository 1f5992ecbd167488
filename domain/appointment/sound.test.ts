import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLasting } from './able.ts'
import { isRefusal, type Board, type Proposal, type Span, type Work } from './board.ts'
import { alignment, at, bay, body, days, paint, person, piece, store, tool, work } from './example.ts'
import { proposalsFor } from './proposals.ts'
import { meets } from './spans.ts'
import { startsOn } from './starts.ts'
import { searchOf } from './search.ts'
import { tryAt } from './try-at.ts'

const quarter = 15 * 60_000
const stretch = fc
  .record({
    day: fc.constantFrom(...days),
    from: fc.integer({ min: 0, max: 37 }),
    length: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ day, from, length }) => {
    const begins = at(`${day} 08:00`) + from * quarter
    return { from: begins, until: begins + length * quarter }
  })
const out = fc.array(
  stretch.map((span) => ({ ...span, reason: '停用' })),
  { maxLength: 3 },
)
const holds = fc
  .array(fc.tuple(stretch, fc.constantFrom('A1', 'A2', 'mine')), { maxLength: 12 })
  .map((all) => all.map(([span, holder]) => ({ ...span, holder, label: holder })))
const busy = fc.record({ held: holds, closed: out })

const boards: fc.Arbitrary<Board> = fc
  .record({
    bays: fc.tuple(busy, busy, busy, busy, busy, busy),
    people: fc.tuple(busy, busy, busy, busy),
    tools: fc.tuple(busy, busy),
  })
  .map(({ bays, people, tools }) =>
    store({
      bays: ['机电', '机电', '机电', '四轮定位', '钣金', '喷漆'].map((kind, n) =>
        bay(`B${n}`, `${n} 号`, kind, { ...bays[n], hvIsolated: n === 2 }),
      ),
      people: ['机电|轮胎/四轮定位', '机电|新能源（高压）', '轮胎/四轮定位|新能源（高压）', '钣金|喷漆'].map(
        (skills, n) => {
          const { held, closed } = people[n]!
          const one = person(`P${n}`, skills, { hvUntil: n < 3 ? at('28 12:00') : null, held, away: closed })
          return { ...one, present: one.present.filter((span) => !closed.some((away) => meets(away, span))) }
        },
      ),
      tools: [
        tool('T1', 'TL1', '仪一', tools[0]),
        tool('T2', 'TL1', '仪二', { ...tools[1], calibratedUntil: at('27 12:00') }),
      ],
    }),
  )

const battery = piece(90, { hv: true, skill: '新能源（高压）', grade: '高压电工', secondPerson: true })
const works: fc.Arbitrary<Work> = fc
  .shuffledSubarray([piece(75), piece(150), alignment(50), battery, body(500), paint(200)], {
    minLength: 1,
    maxLength: 3,
  })
  .map((pieces) => work(pieces, { finishMinutes: 15 }))

const runs = { numRuns: 60, seed: 20261124 }

test('no proposal meets a foreign hold, a closure or an absence, and every turn lies in presence', () => {
  let proposed = 0
  fc.assert(
    fc.property(boards, works, stretch, (board, asked, wish) => {
      const { yes, no } = proposalsFor(board, asked, wish, 3, 3, { holder: 'mine' })
      proposed += yes.length
      for (const one of yes) expect(faults(board, asked, one)).toEqual([])
      for (const one of no) expect(isRefusal(tryAt(board, asked, one.at, { holder: 'mine' }))).toBe(true)
    }),
    runs,
  )
  expect(proposed).toBeGreaterThan(150)
})

test('what is skipped would not have fitted: where any start fits, one is proposed', () => {
  fc.assert(
    fc.property(boards, works, (board, asked) => {
      const search = searchOf(board, asked)
      const starts = search.days.flatMap((day) => startsOn(search, day))
      const fitting = starts.filter((start) => !isRefusal(tryAt(board, asked, start)))
      const { yes } = proposalsFor(board, asked, { from: at('24 08:00'), until: at('24 08:30') }, 1)
      expect(yes.map(({ from }) => from)).toEqual(fitting.slice(0, 1))
    }),
    runs,
  )
})

function faults(board: Board, asked: Work, { from, until, pieces }: Proposal): unknown[] {
  const foreign = ({ held }: { held: readonly (Span & { holder: string })[] }) =>
    held.filter(({ holder }) => holder !== 'mine')
  const wrong = pieces.flatMap((one, n) => {
    const place = board.bays.find(({ id }) => id === one.bayId)!
    const crew = board.people.filter(({ id }) => one.personIds.includes(id))
    const kit = board.tools.filter(({ id }) => one.toolIds.includes(id))
    const asks = asked.pieces[n]!
    const minutes = one.turns.reduce((sum, turn) => sum + turn.until - turn.from, 0) / 60_000
    const fixed = [
      ...foreign(place),
      ...place.closed,
      ...kit.flatMap((each) => [...foreign(each), ...each.closed]),
    ]
    return [
      ...fixed.filter((stop) => meets(stop, one)),
      ...crew.flatMap((each) =>
        one.turns.filter(
          (turn) =>
            [...foreign(each), ...each.away].some((stop) => meets(stop, turn)) ||
            !each.present.some((span) => span.from <= turn.from && turn.until <= span.until),
        ),
      ),
      ...(minutes === asks.minutes && one.turns[0]!.from === one.from && one.turns.at(-1)!.until === one.until
        ? []
        : [minutes]),
      ...(place.kind === asks.bayKind &&
      (!asks.hv || place.hvIsolated) &&
      kit.length === asks.toolCodes.length
        ? []
        : [place]),
      ...(crew.length === (asks.secondPerson ? 2 : 1) &&
      crew.every((each) => !asks.hv || (each.hvUntil ?? 0) >= one.until)
        ? []
        : crew),
      ...kit.filter(({ calibratedUntil }) => calibratedUntil !== null && calibratedUntil < one.until),
      ...(isLasting(asks) || board.open.some((day) => day.from <= one.from && one.until <= day.until)
        ? []
        : [one]),
      ...(one.from >= (pieces[n - 1]?.until ?? from) ? [] : [one.from]),
    ]
  })
  return until === pieces.at(-1)!.until ? wrong : [...wrong, until]
}
