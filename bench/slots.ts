import { told } from './figures.ts'
import type { Board, Held, Piece, Span, Work } from '../domain/appointment/board.ts'
import { judgeMove } from '../domain/appointment/move.ts'
import { proposalsFor } from '../domain/appointment/proposals.ts'

const hour = 3_600_000
const dayMs = 24 * hour
const first = Date.parse('2026-11-02T00:00:00+08:00')
const days = 30

/** Proposals in a month with 2,000 bookings: near the wish, and where there is nothing in the whole month. */
export function measureSlots(share: number) {
  const board = monthOf(2_000)
  const times = Math.max(50, Math.round(1_000 * share))
  const held = board.bays.reduce((sum, bay) => sum + bay.held.length, 0)
  console.log(
    `\nslots: ${held.toLocaleString('en')} bookings, ${board.bays.length} bays, ${board.people.length} people`,
  )
  const kinds = Object.values(works)
  let yes = 0
  spread('near the wish', times, (n) => {
    yes += proposalsFor(board, kinds[n % kinds.length]!, wishOf(n)).yes.length
  })
  told('proposals each', (yes / (times + warmUps)).toFixed(1))
  spread('nothing in a month: the bay', times / 4, () =>
    proposalsFor(full(board, '机电'), works.service, wishOf(0)),
  )
  spread('nothing in a month: what follows', times / 4, () =>
    proposalsFor(full(board, '四轮定位'), works.three, wishOf(0)),
  )
  spread('nothing in a month: body and paint', times / 4, () =>
    proposalsFor(full(board, '烤房'), wreck, wishOf(0)),
  )
  spread('a car dropped on another', times / 4, (n) => {
    const bay = board.bays[n % 10]!
    judgeMove(board, works.service, bay.held[n % bay.held.length]!.from, { bayId: bay.id })
  })
}

const warmUps = 100

function spread(what: string, times: number, work: (n: number) => unknown) {
  for (let n = 0; n < warmUps; n++) work(n)
  const took = Array.from({ length: times }, (_, n) => {
    const begun = performance.now()
    work(n)
    return performance.now() - begun
  }).sort((a, b) => a - b)
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))]!.toFixed(1)
  told(what, `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}

const wishOf = (n: number): Span => {
  const from = first + ((n * 7) % 28) * dayMs + (8 + (n % 9)) * hour
  return { from, until: from + hour }
}

const piece = (bayKind: string, skill: string, minutes: number, more: Partial<Piece> = {}): Piece => ({
  bayKind,
  skill,
  minutes,
  hv: false,
  grade: '中级',
  toolCodes: [],
  secondPerson: false,
  ...more,
})
const work = (...pieces: Piece[]): Work => ({
  pieces,
  parts: [],
  leadMinutes: 40,
  stepMinutes: 30,
  finishMinutes: 30,
})
const works = {
  service: work(piece('机电', '机电', 75)),
  three: work(
    piece('机电', '机电', 120, { toolCodes: ['T3'] }),
    piece('四轮定位', '轮胎/四轮定位', 50, { toolCodes: ['T9'] }),
    piece('洗车', '美容/洗车', 30),
  ),
  battery: work(piece('机电', '机电', 150, { hv: true, secondPerson: true, toolCodes: ['T5'] })),
  body: work(piece('钣金', '钣金', 240), piece('喷漆', '喷漆', 120), piece('烤房', '喷漆', 60)),
}
/** Nothing of it fits among these bookings. */
const wreck = work(
  piece('机电', '机电', 60),
  piece('钣金', '钣金', 720),
  piece('喷漆', '喷漆', 480),
  piece('烤房', '喷漆', 120),
  piece('机电', '机电', 60),
)

const skills = [['机电', '电气/诊断'], ['机电', '轮胎/四轮定位'], ['机电', '空调'], ['钣金'], ['喷漆']]
const kindOf = (n: number) =>
  n < 13 ? '机电' : n < 15 ? '四轮定位' : n < 18 ? '钣金' : n < 20 ? '喷漆' : n < 22 ? '烤房' : '洗车'

/** Bays are filled day by day; each booking holds a person, and every third a tool. */
function filled(bookings: number) {
  const empty = (count: number): Held[][] => Array.from({ length: count }, () => [])
  const [bays, people, tools] = [empty(24), empty(30), empty(60)] as const
  const busy = Array.from({ length: days * 24 }, () => 8)
  for (let n = 0; n < bookings; n++) {
    const place = (n * 7) % busy.length
    const [day, bay] = [Math.floor(place / 24), place % 24]
    const begins = busy[place]! + (n % 3) * 0.5
    const ends = Math.min(17.5, begins + 1 + (n % 4) * 0.5)
    if (ends <= begins) continue
    busy[place] = ends
    const at = first + day * dayMs
    const held = {
      from: at + begins * hour,
      until: at + ends * hour,
      holder: `A${n}`,
      label: `沪B${10_000 + n}`,
    }
    bays[bay]!.push(held)
    people[(bay + day) % 30]!.push(held)
    if (n % 3 === 0) tools[(bay * 2 + (n % 2)) % 60]!.push(held)
  }
  return { bays, people, tools }
}

function monthOf(bookings: number): Board {
  const { bays, people, tools } = filled(bookings)
  return {
    now: first + 7 * hour,
    zone: 'Asia/Shanghai',
    open: each((day) => [{ from: day + 8 * hour, until: day + 17.5 * hour }]),
    closedDays: [],
    bays: bays.map((held, n) => ({
      id: `bay${n}`,
      code: `BAY${String(n).padStart(2, '0')}`,
      name: `${kindOf(n)}${n}`,
      kind: kindOf(n),
      hvIsolated: n === 3 || n === 4,
      bookable: true,
      held,
      closed: [],
    })),
    people: people.map((held, n) => ({
      id: `p${n}`,
      name: `P${n}`,
      skills: skills[n % 5]!,
      grade: '技师（二级）',
      hvUntil: n % 2 === 0 ? first + 365 * dayMs : null,
      present: each((day) => [
        { from: day + 8 * hour, until: day + (11.5 + (n % 2)) * hour },
        { from: day + (12.5 + (n % 2)) * hour, until: day + 17.5 * hour },
      ]),
      away: [],
      held,
    })),
    tools: tools.map((held, n) => ({
      id: `t${n}`,
      code: `T${n % 30}`,
      name: `T${n}`,
      calibratedUntil: null,
      held,
      closed: [],
    })),
  }
}

const each = (of: (day: number) => Span[]): Span[] =>
  Array.from({ length: days }, (_, n) => of(first + n * dayMs)).flat()

/** Every bay of a kind has a car, but for half an hour at noon. */
function full(board: Board, kind: string): Board {
  const held = each((day) => [
    { from: day, until: day + 12 * hour },
    { from: day + 12.5 * hour, until: day + dayMs },
  ]).map((span, n) => ({ ...span, holder: `F${n}`, label: `沪F${10_000 + n}` }))
  return { ...board, bays: board.bays.map((bay) => (bay.kind === kind ? { ...bay, held } : bay)) }
}
