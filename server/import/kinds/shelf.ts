import type { Kind } from '../../../domain/import/kind.ts'
import { reading, type Reader } from '../../db.ts'
import { newId } from '../../id.ts'
import type { Work } from '../../step.ts'
import type { About, Change, Counter, Effect, Hold, Landed, Landing, Verdict } from '../kind.ts'

/** The fields of a catalogue record that a file may speak of; null and '' say nothing. */
export type File = { readonly [field: string]: string | number | null }
/** The house says more of this field than a file can: never compared. */
export const houseOwn = '*'
export type Shelved = { readonly id: string; readonly file: File }

/** A catalogue of the group that records come into by their code: parts, labour items, suppliers. */
export type Shelf<Rec extends { readonly code: string }> = {
  /** Its table, as external numbers and effects name it. */
  readonly subject: string
  readonly titles: Readonly<Record<string, string>>
  /** A value as a person reads it. */
  readonly shown: (field: string, value: string | number) => string
  readonly onFile: (
    db: Reader,
    about: About,
    codes: readonly string[],
  ) => Promise<ReadonlyMap<string, Shelved>>
  readonly said: (record: Rec) => File
  /** Why the catalogue's own form does not take it. */
  readonly refuses?: (record: Rec) => string | undefined
  readonly register: (work: Work, id: string, landing: Landing<Rec>) => Promise<void>
  /** Only these fields. */
  readonly amend: (work: Work, id: string, fields: File) => Promise<void>
  readonly withdraw: (work: Work, id: string) => Promise<unknown>
  /** What has come to rest on some of them since. */
  readonly users: (db: Reader, store: string, ids: readonly string[]) => Promise<readonly Hold[]>
  /** What comes in beside the record: opening stock. */
  readonly beside?: {
    readonly changes: (record: Rec, shelved: Shelved) => readonly Change[]
    readonly land: (
      work: Work,
      id: string,
      landing: Landing<Rec>,
      shelved: Shelved | undefined,
    ) => Promise<readonly Effect[]>
    readonly undo: (work: Work, id: string) => Promise<unknown>
  }
}

export function shelfCounter<
  Field extends string,
  Rec extends { readonly code: string },
  Code extends string,
>(kind: Kind<Field, Rec, Code>, shelf: Shelf<Rec>): Counter<Field, Rec, Code> {
  return {
    kind,
    claims: ({ code }) => [`${shelf.subject} ${code}`],
    async verdicts(db, about, asked) {
      const found = await shelf.onFile(
        db,
        about,
        asked.map(({ record }) => record.code),
      )
      return asked.map(({ record }) => verdictOf(shelf, record, found.get(record.code)))
    },
    land: (work, landing) => land(shelf, work, landing),
    holds: async (db, { store }, effects) => {
      const made = effects.filter((one) => one.made && one.subject === shelf.subject).map(({ id }) => id)
      return made.length === 0 ? [] : shelf.users(db, store, made)
    },
    async undo(work, { subject, id, made, before }) {
      if (subject !== shelf.subject) await shelf.beside?.undo(work, id)
      else if (!made) await shelf.amend(work, id, before as File)
      else {
        await work.trx
          .deleteFrom('externalRef')
          .where('subject', '=', subject)
          .where('subjectId', '=', id)
          .execute()
        await shelf.withdraw(work, id)
      }
    },
  }
}

function verdictOf<Rec extends { readonly code: string }>(
  shelf: Shelf<Rec>,
  record: Rec,
  shelved: Shelved | undefined,
): Verdict {
  const refused = shelf.refuses?.(record)
  if (refused) return { is: 'rejected', says: refused }
  if (!shelved) return { is: 'new' }
  const { gaps, differs } = compared(shelved.file, shelf.said(record))
  const beside = shelf.beside?.changes(record, shelved) ?? []
  const changes = [...changesOf(shelf, shelved.file, gaps), ...beside]
  if (Object.keys(differs).length === 0)
    return changes.length > 0 ? { is: 'changed', changes } : { is: 'same' }
  const fields = Object.keys(differs)
    .map((field) => shelf.titles[field])
    .join('、')
  return {
    is: 'conflict',
    says: `“${record.code}”的${fields}与目录不同`,
    english: `${record.code} is in the catalogue with other values: ${Object.keys(differs).join(', ')}`,
    with: [],
    changes: [...changesOf(shelf, shelved.file, differs), ...changes],
    choices: ['theirs', 'ours', 'leave'],
    byDefault: 'ours',
  }
}

async function land<Rec extends { readonly code: string }>(
  shelf: Shelf<Rec>,
  work: Work,
  landing: Landing<Rec>,
): Promise<Landed> {
  const { record, about, choice } = landing
  const shelved = (await shelf.onFile(reading(work.trx), about, [record.code])).get(record.code)
  if (!shelved) {
    const id = newId()
    await shelf.register(work, id, landing)
    await refer(work, shelf.subject, landing, id)
    const beside = (await shelf.beside?.land(work, id, landing, undefined)) ?? []
    return { verdict: 'new', subjectId: id, effects: [{ subject: shelf.subject, id, made: true }, ...beside] }
  }
  const { id, file } = shelved
  const { gaps, differs } = compared(file, shelf.said(record))
  const fields = choice === 'theirs' ? { ...gaps, ...differs } : gaps
  const before = Object.fromEntries(Object.keys(fields).map((field) => [field, file[field] ?? null]))
  const isAmended = Object.keys(fields).length > 0
  if (isAmended) await shelf.amend(work, id, fields)
  const beside = (await shelf.beside?.land(work, id, landing, shelved)) ?? []
  const own: Effect[] = isAmended ? [{ subject: shelf.subject, id, made: false, before, after: fields }] : []
  const effects = [...own, ...beside]
  return { verdict: effects.length > 0 ? 'changed' : 'same', subjectId: id, effects }
}

const saysNothing = (value: string | number | null | undefined) =>
  value === null || value === undefined || value === ''

/** What the file fills, and what it says otherwise than the catalogue. Nothing is ever emptied. */
function compared(file: File, said: File): { gaps: File; differs: File } {
  const told = Object.entries(said).filter(
    ([field, value]) => !saysNothing(value) && value !== file[field] && file[field] !== houseOwn,
  )
  return {
    gaps: Object.fromEntries(told.filter(([field]) => saysNothing(file[field]))),
    differs: Object.fromEntries(told.filter(([field]) => !saysNothing(file[field]))),
  }
}

const changesOf = <Rec extends { readonly code: string }>(
  shelf: Shelf<Rec>,
  file: File,
  fields: File,
): Change[] =>
  Object.entries(fields).map(([field, value]) => ({
    field: shelf.titles[field] ?? field,
    ours: saysNothing(file[field]) ? '' : shelf.shown(field, file[field]!),
    theirs: shelf.shown(field, value!),
  }))

/** The number by which the other system knows it. */
const refer = <Rec extends { readonly code: string }>(
  { trx }: Work,
  subject: string,
  { record, about }: Landing<Rec>,
  subjectId: string,
) =>
  trx
    .insertInto('externalRef')
    .values({ subject, system: about.source, number: record.code, subjectId })
    .onConflict((conflict) => conflict.columns(['subject', 'system', 'number']).doNothing())
    .execute()
