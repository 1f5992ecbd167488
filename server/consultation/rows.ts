import { sql } from 'kysely'
import type { Verdict } from '../../domain/consultation/forms.ts'
import type { Answer, Question } from '../../domain/consultation/tree.ts'
import type { Reader } from '../db.ts'

/** The symptoms of a sheet in their order, with what was found. */
export const symptomRows = (db: Reader, store: string, consultationId: string) =>
  db
    .selectFrom('consultationSymptom as y')
    .leftJoin('staff as f', 'f.id', 'y.foundBy')
    .where('y.storeId', '=', store)
    .where('y.consultationId', '=', consultationId)
    .orderBy('y.position')
    .select(['y.position', 'y.code', 'y.name', 'y.words', 'y.verdictNote', 'y.cause', 'y.firstCheck'])
    .select(['y.trueCause', 'y.presumedRight', 'y.foundAt', 'f.name as foundBy'])
    .select([sql<Answer[]>`y.answers`.as('answers'), sql<Verdict | null>`y.verdict`.as('verdict')])
    .execute()

/** The symptoms of a sheet whose true cause is recorded. */
export const foundRows = (db: Reader, store: string, consultationId: string) =>
  db
    .selectFrom('consultationSymptom')
    .where('storeId', '=', store)
    .where('consultationId', '=', consultationId)
    .where('foundAt', 'is not', null)
    .orderBy('position')
    .select(['position', 'code', 'name', 'trueCause', 'presumedRight', 'foundBy', 'foundAt'])
    .execute()

/** What is asked of these symptoms, by their code. */
export async function questionsOf(db: Reader, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, Question[]>()
  const rows = await db
    .selectFrom('symptom')
    .where('code', 'in', codes)
    .select(['code', sql<Question[]>`questions`.as('questions')])
    .execute()
  return new Map(rows.map(({ code, questions }) => [code, questions]))
}
