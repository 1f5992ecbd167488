import { createHash } from 'node:crypto'
import { settled, type Findings } from '../../domain/import/judge.ts'
import type { AnyKind } from '../../domain/import/kind.ts'
import type { Reader } from '../db.ts'
import { counterOf } from './counters.ts'
import { idFrom } from './ids.ts'
import type { About, Verdict } from './kind.ts'
import { landedBy, timesWithdrawn, type Landed } from './queries.ts'
import {
  keyless,
  keysOf,
  lastLine,
  linesNamed,
  linesOfKeys,
  linesWithin,
  stageItems,
  type Item,
  type Place,
  type Staged,
} from './stage.ts'
import { keyOf } from './steps.ts'
import type { Job } from './work.ts'

const atOnce = 300

/** One record of the file: a line, or several that are one. */
type Whole = Omit<Staged, 'reasons' | 'notes'> & {
  readonly lines: readonly number[]
  readonly reasons: readonly string[]
  readonly notes: readonly string[]
  readonly sameAs: number | undefined
}

/** Page by page: what the lines of a record come to, what they say of each other, and what is on file. */
export async function judgeRecords(job: Job, kind: AnyKind, place: Place, findings: Findings, lines: number) {
  const { house, run, goesOn, progress } = job
  const about: About = {
    store: run.storeId,
    source: run.source,
    at: house.clock.now(),
    timeZone: run.timeZone,
  }
  const agreed = agreeing(kind, place, findings)
  let done = 0
  for await (const wholes of kind.gather
    ? gathered(job, kind, place, findings)
    : lineByLine(job, place, findings)) {
    const items = await house.db.read(run.storeId, async (db) =>
      judge(db, kind, about, await agreed(db, wholes)),
    )
    await stageItems(place, items)
    done += wholes.reduce((sum, whole) => sum + whole.lines.length, 0)
    progress(lines, done)
    if (!(await goesOn())) return false
  }
  return true
}

async function* lineByLine({ house, run }: Job, place: Place, findings: Findings): AsyncGenerator<Whole[]> {
  const last = await house.db.read(run.storeId, (db) => lastLine(place, db))
  for (let after = 0; after < last; after += atOnce) {
    const page = await house.db.read(run.storeId, (db) => linesWithin(place, db, after, after + atOnce))
    if (page.length > 0) yield page.map((reading) => alone(reading, findings))
  }
}

function alone(reading: Staged, findings: Findings): Whole {
  const { reasons, sameAs } = settled(reading, findings)
  return { ...reading, lines: [reading.line], reasons: words(reasons), notes: words(reading.notes), sameAs }
}

async function* gathered(
  { house, run }: Job,
  kind: AnyKind,
  place: Place,
  findings: Findings,
): AsyncGenerator<Whole[]> {
  const [keys, without] = await house.db.read(run.storeId, async (db) => [
    (await keysOf(place, db)).map(({ key }) => key),
    await keyless(place, db),
  ])
  if (without.length > 0) yield without.map((reading) => alone(reading, findings))
  for (let i = 0; i < keys.length; i += atOnce) {
    const page = keys.slice(i, i + atOnce)
    const readings = await house.db.read(run.storeId, (db) => linesOfKeys(place, db, page))
    const byKey = Map.groupBy(readings, ({ key }) => key)
    yield page.map((key) => gather(kind, byKey.get(key) ?? [], findings))
  }
}

/** A reason on one of its lines sends the whole record back, and each line says which. */
function gather(kind: AnyKind, readings: readonly Staged[], findings: Findings): Whole {
  const { record, reasons, notes } = kind.gather!(readings)
  const several = readings.length > 1
  const own = readings.flatMap((reading) => {
    const at = several ? `第${reading.line}行 ` : ''
    return settled(reading, findings).reasons.map(({ says }) => `${at}${says}`)
  })
  return {
    line: readings[0]!.line,
    lines: readings.map(({ line }) => line),
    key: readings[0]!.key,
    record,
    reasons: [...new Set([...own, ...words(reasons)])],
    notes: [...new Set([...readings.flatMap((reading) => words(reading.notes)), ...words(notes)])],
    sameAs: undefined,
  }
}

const words = (problems: readonly { readonly says: string }[]) => problems.map(({ says }) => says)

/** Records that speak of one thing more say the same of it: its lines are looked up when the first of them comes. */
function agreeing(kind: AnyKind, place: Place, { clashes, shared }: Findings) {
  const groupOf = new Map(shared.flatMap((lines) => lines.map((line) => [line, lines] as const)))
  const waiting = new Map<number, { record: unknown; notes: readonly string[] }>()
  return async (db: Reader, wholes: readonly Whole[]): Promise<(Whole & { content: string })[]> => {
    const open = new Set(wholes.flatMap(({ line }) => (waiting.has(line) ? [] : (groupOf.get(line) ?? []))))
    const readings = open.size > 0 ? await linesNamed(place, db, [...open]) : []
    const good = new Map(
      readings
        .filter(({ line, reasons }) => reasons.length === 0 && !clashes.has(line))
        .map((one) => [one.line, one]),
    )
    for (const group of new Set([...open].map((line) => groupOf.get(line)!)))
      for (const one of kind.share!.agree(group.flatMap((line) => good.get(line) ?? [])))
        waiting.set(one.line, one)
    return wholes.map((whole) => {
      const content = contentOf(whole.record)
      const one = waiting.get(whole.line)
      waiting.delete(whole.line)
      return one
        ? { ...whole, content, record: one.record, notes: [...whole.notes, ...one.notes] }
        : { ...whole, content }
    })
  }
}

/** Of what the file itself says, before its rows have agreed: another row in it makes no other act of this one. */
const contentOf = (record: unknown) => createHash('sha256').update(JSON.stringify(record)).digest('base64')

async function judge(
  db: Reader,
  kind: AnyKind,
  about: About,
  wholes: readonly (Whole & { content: string })[],
): Promise<Item[]> {
  const keys = wholes.map(({ key }) => keyOf(kind.name, key))
  const times = await timesWithdrawn(db, about.store, about.source, keys)
  const acts = wholes.map(({ key, content }) =>
    idFrom('land', about.source, kind.name, key, content, times.get(keyOf(kind.name, key)) ?? 0),
  )
  const landed = await landedBy(db, about.store, acts)
  const asked = wholes.flatMap((whole, i) =>
    whole.reasons.length > 0 || whole.sameAs !== undefined || landed.has(acts[i]!) ? [] : [whole],
  )
  const verdicts = asked.length > 0 ? await counterOf(kind.name).verdicts(db, about, asked) : []
  const found = new Map(asked.map((whole, i) => [whole, verdicts[i]!]))
  return wholes.map((whole, i) => itemOf(kind, whole, acts[i]!, found.get(whole), landed.get(acts[i]!)))
}

function itemOf(
  kind: AnyKind,
  whole: Whole,
  actId: string,
  verdict: Verdict | undefined,
  landed: Landed | undefined,
): Item {
  const { line, lines, key, record, reasons, notes, sameAs } = whole
  const item = {
    line,
    lines,
    key,
    record,
    actId,
    facts: kind.facts(record).slice(0, 8),
    changes: [],
    conflict: null,
  }
  if (reasons.length > 0) return { ...item, verdict: 'rejected', says: reasons }
  if (sameAs !== undefined) return { ...item, verdict: 'same', says: [`与第${sameAs}行相同`] }
  if (landed) return { ...item, verdict: 'same', says: [earlier(landed)] }
  if (verdict!.is === 'rejected') return { ...item, verdict: 'rejected', says: [verdict!.says] }
  if (verdict!.is === 'conflict') {
    const { is: _, changes, ...conflict } = verdict!
    return { ...item, verdict: 'conflict', says: notes, changes, conflict }
  }
  const says = [...new Set([...notes, ...(verdict!.notes ?? [])])]
  return { ...item, verdict: verdict!.is, says, changes: verdict!.is === 'changed' ? verdict!.changes : [] }
}

const earlier = ({ isOutdated }: Landed) =>
  isOutdated ? '以前的文件已有同样内容，之后的文件又有更新，未改动' : '以前的文件已有同样内容'
