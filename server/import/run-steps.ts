import { sql } from 'kysely'
import { kindOf } from '../../domain/import/all.ts'
import type { DecideForm, HandInForm, MapForm } from '../../domain/import/forms.ts'
import { columnsAsSet } from '../../domain/import/columns.ts'
import type { AnyKind, Column, Columns, Figure } from '../../domain/import/kind.ts'
import { duties } from '../../domain/staff/duties.ts'
import { reading, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import { FormWrong } from '../refusals.ts'
import { step, type Act, type Work } from '../step.ts'
import { importRuns } from './desk.ts'
import { holdsOfRun } from './holds.ts'
import { aboutRun } from './queries.ts'
import type { Head } from './read.ts'

/** A kept file becomes a run; a process that is free reads and checks it. */
export const handIn = step(importRuns, 'handIn', {
  async write(work, id, { kind, ...form }: HandInForm) {
    if (kind && !kindOf(kind)) throw new FormWrong([{ path: ['kind'], message: '没有这种文件' }])
    const { trx, act } = work
    await trx
      .insertInto('importRun')
      .values({
        id,
        storeId: act.store,
        ...form,
        kind: kind ?? '',
        handedInAt: act.at,
        staffId: act.actor.id,
      })
      .execute()
    await beginWork(work, id)
  },
})

/** What was found of a file, or why nothing was. */
export type Found = {
  readonly kind: string
  readonly sheet: string
  readonly columns: Columns<string> | null
  readonly heads: readonly Head[]
}

export const misread = step(importRuns, 'misread', {
  async write({ trx, act }, id, { trouble, found }: { trouble: string; found: Found | null }) {
    await trx
      .updateTable('importRun')
      .set({ trouble, ...(found && columnsOf(found)) })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

export const check = step(importRuns, 'check', {
  async write({ trx, act }, id, form: { found: Found; lines: number; figures: readonly Figure[] }) {
    await trx
      .updateTable('importRun')
      .set({
        trouble: '',
        lines: form.lines,
        figures: JSON.stringify(form.figures),
        ...columnsOf(form.found),
      })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

const columnsOf = ({ kind, sheet, columns, heads }: Found) => ({
  kind,
  sheet,
  headerLine: columns?.headerLine ?? 0,
  mapping: JSON.stringify(columns?.at ?? {}),
  unread: [...(columns?.unread ?? [])],
  head: JSON.stringify(heads),
})

/** A person says what the file is and what its columns mean; the next file of this source is read the same way. */
export const map = step(importRuns, 'map', {
  async facts(_trx, _id, { kind: name, columns }: MapForm, { actor }) {
    const kind = knownKind(name)
    const missing = (Object.entries(kind.columns) as [string, Column][]).filter(
      ([field, { required }]) => required && columns[field] === undefined,
    )
    return {
      wanted: kind.title[0],
      wantedEn: kind.title[1],
      wantedBy: kind.by.map((duty) => duties[duty]).join('、'),
      wantedByEn: kind.by.join(', '),
      isTheirs: kind.by.some((duty) => actor.parties.includes(duty)),
      missing: missing.map(([, { title }]) => title).join('、'),
      missingEn: missing.map(([field, { titleEn }]) => titleEn ?? field).join(', '),
    }
  },
  async write(work, id, form: MapForm) {
    const { trx, act } = work
    const run = await aboutRun(reading(trx), act.store, id)
    const row = (run.head as Head[]).find(({ sheet }) => sheet === form.sheet)?.rows[form.headerLine - 1]
    if (!row) throw new FormWrong([{ path: ['headerLine'], message: '没有这一行' }])
    const kind = knownKind(form.kind)
    const set = Object.fromEntries(
      Object.entries(form.columns).filter(([field, at]) => kind.columns[field] && at < row.length),
    )
    const columns = columnsAsSet(row, form.headerLine, set)
    const heads = run.head as Head[]
    await trx
      .updateTable('importRun')
      .set({ setByHand: true, ...columnsOf({ kind: form.kind, sheet: form.sheet, columns, heads }) })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    const headers = Object.fromEntries(Object.entries(columns.at).map(([field, at]) => [field, at!.header]))
    await remember(trx, act, run.source, form.kind, headers)
    await beginWork(work, id)
  },
})

function knownKind(name: string): AnyKind {
  const kind = kindOf(name)
  if (!kind) throw new FormWrong([{ path: ['kind'], message: '没有这种文件' }])
  return kind
}

const remember = (trx: Trx, act: Act, source: string, kind: string, headers: { [field: string]: string }) =>
  trx
    .insertInto('importMapping')
    .values({ storeId: act.store, source, kind, headers: JSON.stringify(headers) })
    .onConflict((conflict) =>
      conflict.columns(['storeId', 'source', 'kind']).doUpdateSet({ headers: JSON.stringify(headers) }),
    )
    .execute()

/** One, some, or all that are open. Where a conflict does not allow the choice, one alone is refused and of many it stays open. */
export const decide = step(importRuns, 'decide', {
  async facts(trx, id, { choice, lines }: DecideForm, { store }) {
    if (lines === 'open' || choice === 'undecided' || choice === 'default') return { why: '' }
    const rows = await reading(trx)
      .selectFrom('importItem')
      .where('storeId', '=', store)
      .where('runId', '=', id)
      .where('line', 'in', lines)
      .where('verdict', '=', 'conflict')
      .select(['line', 'conflict'])
      .execute()
    if (rows.length < lines.length) return { why: '这一行没有冲突' }
    const not = rows.filter(({ conflict }) => !(conflict as { choices: string[] }).choices.includes(choice))
    return {
      why: not.map(({ line, conflict }) => `第${line}行 ${(conflict as { says: string }).says}`).join('；'),
    }
  },
  async write({ trx, act }, id, { choice, lines }: DecideForm) {
    const own =
      choice === 'default' ? sql`conflict ->> 'byDefault'` : sql`${choice === 'undecided' ? null : choice}`
    const allowed = choice === 'default' ? sql`true` : sql`jsonb_exists(conflict -> 'choices', ${choice})`
    const which = lines === 'open' ? sql`choice is null and ${allowed}` : sql`line in (${sql.join(lines)})`
    const { numAffectedRows } = await sql`
      update import_item set choice = ${own}
      where store_id = ${act.store} and run_id = ${id} and verdict = 'conflict' and ${which}`.execute(trx)
    return { choice, conflicts: Number(numAffectedRows) }
  },
})

/** Whose run it is from here on: rows come in by his duties, whoever watches. */
const begin = async (work: Work, id: string) => {
  const { trx, act } = work
  await trx
    .updateTable('importRun')
    .set({ staffId: act.actor.id, parties: [...act.actor.parties], endedAt: null, trouble: '' })
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .execute()
  await beginWork(work, id)
}

export const start = step(importRuns, 'start', { write: begin })
export const resume = step(importRuns, 'resume', { write: begin })

export const breakOff = step(importRuns, 'breakOff', {})

export const finish = step(importRuns, 'finish', { write: ended })

/** Everything that came in goes again, unless something has been built on it. */
export const withdrawRun = step(importRuns, 'withdraw', {
  async facts(trx, id, _form, act) {
    const holds = await holdsOfRun(reading(trx), await aboutRun(reading(trx), act.store, id), act)
    const first = holds.slice(0, 3)
    return {
      holds: holds.length,
      first: first.map(({ says }) => says).join('；'),
      firstEn: first.map(({ english }) => english).join('; '),
    }
  },
  write: begin,
})

export const keep = step(importRuns, 'keep', {
  async write(work, id, { trouble }: { trouble: string }) {
    await ended(work, id)
    await work.trx
      .updateTable('importRun')
      .set({ trouble })
      .where('storeId', '=', work.act.store)
      .where('id', '=', id)
      .execute()
  },
})
export const end = step(importRuns, 'end', { write: ended })

async function ended({ trx, act }: Work, id: string) {
  await trx
    .updateTable('importRun')
    .set({ endedAt: act.at })
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .execute()
}

export const drop = step(importRuns, 'drop', {})

/** Work that takes longer than an act: whichever process is free takes it up (server/due.ts). */
const beginWork = ({ trx, act }: Work, id: string) =>
  trx
    .insertInto('due')
    .values({ id: newId(), storeId: act.store, kind: 'importRun.work', subjectId: id, at: act.at })
    .execute()
