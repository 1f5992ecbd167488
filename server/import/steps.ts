import { sql } from 'kysely'
import { reading, type Trx } from '../db.ts'
import { step, type Act, type Work } from '../step.ts'
import { counterOf } from './counters.ts'
import { importRows } from './desk.ts'
import { holdsOf } from './holds.ts'
import type { About, Choice, Effect, Verdict } from './kind.ts'
import { effectsOf } from './queries.ts'

/** A run, and the line of it that is handed in. */
export type LineForm = {
  readonly run: {
    readonly id: string
    readonly kind: string
    readonly source: string
    readonly timeZone: string
  }
  readonly line: number
  readonly key: string
}
export type LandForm = LineForm & {
  readonly record: unknown
  readonly choice: Choice | null
  readonly notes: readonly string[]
}
export type ReasonForm = LineForm & { readonly reason: string }

/** One record, whatever it consists of: all of it in one act. */
export const land = step(importRows, 'land', {
  facts: landFacts,
  async write(work, id, form: LandForm, { seen }) {
    const notes = [...form.notes]
    const landed = await counterOf(form.run.kind).land(work, {
      about: aboutOf(form, work.act),
      runId: form.run.id,
      key: form.key,
      record: form.record,
      seen,
      choice: form.choice === 'theirs' || form.choice === 'ours' ? form.choice : null,
      tell: (note) => void notes.push(note),
    })
    const { verdict, effects, subjectId } = landed
    await writeRow(work, id, form, {
      verdict,
      reason: notes.join('；'),
      subjectId: subjectId ?? null,
      effects,
    })
    return { verdict }
  },
})

/** The line says what an earlier line or file has said already. */
export const repeat = step(importRows, 'repeat', {
  write: (work, id, form: ReasonForm) => writeRow(work, id, form, { verdict: 'same', reason: form.reason }),
})

export const reject = step(importRows, 'reject', {
  write: (work, id, form: ReasonForm) =>
    writeRow(work, id, form, { verdict: 'rejected', reason: form.reason }),
})

type WithdrawForm = { readonly run: LineForm['run'] }

/** What this row made is withdrawn, what it changed is as it was: the last first. */
export const withdrawRow = step(importRows, 'withdraw', {
  async facts(trx, id, { run }: WithdrawForm, act) {
    const db = reading(trx)
    const effects = await effectsOf(db, act.store, id)
    const holds = await holdsOf(db, run.kind, aboutOf({ run }, act), effects, run.id)
    return { holds: holds.length, first: holds[0]?.says ?? '', firstEn: holds[0]?.english ?? '' }
  },
  async write(work, id, { run }: WithdrawForm) {
    const effects = await effectsOf(reading(work.trx), work.act.store, id)
    const { undo } = counterOf(run.kind)
    for (const effect of effects.toReversed()) await undo(work, effect, run.id)
    return { effects: effects.length }
  },
})

/** Nobody else brings this record in meanwhile: what is looked up here stays true to the end. */
async function landFacts(trx: Trx, id: string, form: LandForm, act: Act) {
  const verdict = ahead.get(trx)?.get(id) ?? (await lookUp(trx, [{ id, form, act }])).get(id)!
  const why = whyNot(verdict, form.choice)
  return { why: why?.[0] ?? '', whyEn: why?.[1] ?? '', seen: verdict.seen }
}

type Asking = { readonly id: string; readonly form: LandForm; readonly act: Act }

/** What a transaction that lands many has looked up for all of them at its beginning. */
const ahead = new WeakMap<Trx, ReadonlyMap<string, Verdict>>()

/** For rows that claim nothing in common (`claimsOf`): what one of them brings changes nothing of the others' verdicts. */
export async function lookAhead(trx: Trx, asking: readonly Asking[]) {
  ahead.set(trx, await lookUp(trx, asking))
}

async function lookUp(trx: Trx, asking: readonly Asking[]): Promise<ReadonlyMap<string, Verdict>> {
  const [{ form, act }] = asking as [Asking]
  await claimAll(
    trx,
    asking.flatMap((one) => claimsOf(one.form)),
  )
  const asked = asking.map(({ form: { key, record } }) => ({ key, record }))
  const verdicts = await counterOf(form.run.kind).verdicts(reading(trx), aboutOf(form, act), asked)
  return new Map(asking.map(({ id }, i) => [id, verdicts[i]!]))
}

export const claimsOf = ({ run, record }: Pick<LandForm, 'run' | 'record'>) =>
  counterOf(run.kind).claims(record, run.source)

function whyNot(verdict: Verdict, choice: Choice | null): readonly [string, string] | undefined {
  if (verdict.is === 'rejected') return [verdict.says, verdict.says]
  if (verdict.is !== 'conflict') return undefined
  // It may have become one since the check, when nobody could decide it.
  const taken = choice ?? verdict.byDefault
  return taken !== 'leave' && verdict.choices.includes(taken) ? undefined : [verdict.says, verdict.english]
}

const aboutOf = ({ run }: { run: LineForm['run'] }, act: Act): About => ({
  store: act.store,
  source: run.source,
  at: act.at,
  timeZone: run.timeZone,
})

/** In one order everywhere, so that two who need the same cannot wait for each other. */
const claimAll = (trx: Trx, what: readonly string[]) =>
  sql`select pg_advisory_xact_lock(hashtextextended(one, 0)) from unnest(${what.toSorted()}::text[]) as one`.execute(
    trx,
  )

type Outcome = {
  readonly verdict: string
  readonly reason: string
  readonly subjectId?: string | null
  readonly effects?: readonly Effect[]
}

async function writeRow({ trx, act }: Work, id: string, { run, line, key }: LineForm, outcome: Outcome) {
  const { effects = [], subjectId = null, ...told } = outcome
  await trx
    .insertInto('importRow')
    .values({
      id,
      storeId: act.store,
      runId: run.id,
      line,
      source: run.source,
      key: keyOf(run.kind, key),
      subjectId,
      effects: JSON.stringify(effects),
      ...told,
    })
    .execute()
}

/** A code may be a part's and a labour item's. */
export const keyOf = (kind: string, key: string) => `${kind} ${key}`
