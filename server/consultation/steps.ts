import { sql } from 'kysely'
import type {
  AmendForm,
  ConsultForm,
  Content,
  ExplainForm,
  FindForm,
  WriteForm,
} from '../../domain/consultation/forms.ts'
import { carry } from '../../domain/consultation/found.ts'
import { answersOf, openOf, type Answer } from '../../domain/consultation/tree.ts'
import { reading, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import { FormWrong, NotFound } from '../refusals.ts'
import { step, type Act, type Work } from '../step.ts'
import { consultations, orderStanding } from './desk.ts'
import { foundRows, questionsOf, symptomRows } from './rows.ts'

/** S59: one sheet an order, opened with whatever is known by then. */
export const write = step(consultations, 'write', {
  within: ({ workOrderId }: WriteForm) => workOrderId,
  async facts(trx, _id, form, { store }) {
    const { orderState, odometerKm } = await orderStanding(reading(trx), store, form.workOrderId)
    const { standing } = await reading(trx)
      .selectFrom('consultation')
      .where('storeId', '=', store)
      .where('workOrderId', '=', form.workOrderId)
      .select(({ fn }) => fn.countAll<number>().as('standing'))
      .executeTakeFirstOrThrow()
    return { orderState, standing, ...drivenOf(form, odometerKm), ...(await askedOf(trx, form)) }
  },
  async write({ trx, act }, id, { workOrderId, symptoms, ...form }, known) {
    await trx
      .insertInto('consultation')
      .values({ id, storeId: act.store, workOrderId, ...form, writtenBy: act.actor.id!, writtenAt: act.at })
      .execute()
    await putSymptoms(trx, act, id, shown(symptoms, known.asked))
    return { symptoms: symptoms.length }
  },
})

export const revise = step(consultations, 'revise', {
  facts: (trx, id, form: ConsultForm, act) => changedFacts(trx, id, form, act),
  async write(work, id, form, { rows }) {
    await change(work, id, form, rows)
    return { symptoms: form.symptoms.length }
  },
})

/** S62: the judgement stands and the customer has been told. */
export const finish = step(consultations, 'finish', {
  facts: async (_trx, _id, { isExplained }: ExplainForm) => ({ isExplained }),
  async write({ trx, act }, id) {
    await trx
      .updateTable('consultation')
      .set({ finishedBy: act.actor.id, finishedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

/** What the customer was told stays on record: the former sheet is kept with the reason. */
export const amend = step(consultations, 'amend', {
  facts: (trx, id, form: AmendForm, act) => changedFacts(trx, id, form, act),
  async write(work, id, { reason, ...form }, { rows }) {
    const { trx, act } = work
    await sql`
      insert into consultation_amendment (store_id, id, consultation_id, reason, former, by_staff_id, at)
      select k.store_id, ${newId()}, k.id, ${reason}, to_jsonb(k) || jsonb_build_object('symptoms',
          coalesce((select jsonb_agg(to_jsonb(y) order by y.position) from consultation_symptom y
            where y.store_id = k.store_id and y.consultation_id = k.id), '[]')), ${act.actor.id}, ${act.at}
      from consultation k where k.store_id = ${act.store} and k.id = ${id}`.execute(trx)
    await change(work, id, form, rows)
    return { symptoms: form.symptoms.length }
  },
})

/** S63: what it was in the end, beside what was presumed. */
export const findCause = step(consultations, 'findCause', {
  async facts(trx, id, { position }: FindForm, { store }) {
    const rows = await symptomRows(reading(trx), store, id)
    const found = rows.find((row) => row.position === position)
    if (!found) throw new NotFound('consultationSymptom')
    return { verdict: found.verdict, causeFound: found.foundAt !== null }
  },
  async write({ trx, act }, id, { position, trueCause, presumedRight }) {
    await trx
      .updateTable('consultationSymptom')
      .set({ trueCause, presumedRight, foundBy: act.actor.id, foundAt: act.at })
      .where('storeId', '=', act.store)
      .where('consultationId', '=', id)
      .where('position', '=', position)
      .execute()
    return { position, presumedRight }
  },
})

/** What a changed sheet is judged by: whether it was seen as it stands, the drive, and how much of it is told. */
async function changedFacts(trx: Trx, id: string, form: ConsultForm | AmendForm, { store }: Act) {
  const { revision, odometerKm } = await reading(trx)
    .selectFrom('consultation as k')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'k.storeId').onRef('o.id', '=', 'k.workOrderId'),
    )
    .where('k.storeId', '=', store)
    .where('k.id', '=', id)
    .select(['k.revision', 'o.odometerKm'])
    .executeTakeFirstOrThrow()
  const { asked } = await askedOf(trx, form)
  const told = shown(form.symptoms, asked)
  const { carried, lost } = carry(await foundRows(reading(trx), store, id), told)
  return {
    isAsSeen: revision === form.revision,
    ...drivenOf(form, odometerKm),
    rows: told.map((row, at) => ({ ...row, ...carried.get(at), position: at + 1 })),
    lostCauses: lost.map(({ name }) => name).join('、'),
    reproduced: form.reproduced,
    ...openOf(told),
  }
}

const drivenOf = (form: Content, odometerKm: number | null) => ({
  drive: form.drive,
  driveConsent: form.driveConsent,
  driveNote: form.driveNote,
  driveFromKm: form.driveFromKm,
  driveToKm: form.driveToKm,
  inKm: odometerKm ?? 0,
})

/** Every question that a symptom of the tree asks, with its answer; a symptom in free words asks none. */
async function askedOf(trx: Trx, { symptoms }: Pick<Content, 'symptoms'>) {
  const codes = symptoms.flatMap(({ code }) => (code === null ? [] : [code]))
  const questions = await questionsOf(reading(trx), codes)
  const unknown = symptoms.findIndex(({ code }) => code !== null && !questions.has(code))
  if (unknown >= 0)
    throw new FormWrong([{ path: ['symptoms', unknown, 'code'], message: '症状库里没有这个症状' }])
  return { asked: symptoms.map(({ code, answers }) => answersOf(questions.get(code ?? '') ?? [], answers)) }
}

async function change({ trx, act }: Work, id: string, form: ConsultForm, rows: readonly Row[]) {
  const { symptoms: _symptoms, revision: _, ...content } = form
  await trx
    .updateTable('consultation')
    .set((eb) => ({ ...content, revision: eb('revision', '+', 1) }))
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .execute()
  await putSymptoms(trx, act, id, rows)
}

const shown = (symptoms: Content['symptoms'], asked: readonly Answer[][]) =>
  symptoms.map((symptom, at) => ({ ...symptom, answers: asked[at]!, position: at + 1 }))

type Row = ReturnType<typeof shown>[number] & Partial<Awaited<ReturnType<typeof foundRows>>[number]>

/** The symptoms of the form instead of those that stood, each with what was found of it. */
async function putSymptoms(trx: Trx, { store }: Act, consultationId: string, rows: readonly Row[]) {
  await sql`
    with gone as (delete from consultation_symptom where store_id = ${store} and consultation_id = ${consultationId}
      and position > ${rows.length})
    insert into consultation_symptom (store_id, consultation_id, position, code, name, words, answers, verdict,
      verdict_note, cause, first_check, true_cause, presumed_right, found_by, found_at)
    select ${store}, ${consultationId}, position, code, name, words, answers, verdict, "verdictNote", cause, "firstCheck",
      coalesce("trueCause", ''), "presumedRight", "foundBy", "foundAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (position smallint, code text, name text, words text,
      answers jsonb, verdict text, "verdictNote" text, cause text, "firstCheck" text, "trueCause" text,
      "presumedRight" boolean, "foundBy" uuid, "foundAt" timestamptz)
    on conflict (store_id, consultation_id, position) do update set code = excluded.code, name = excluded.name,
      words = excluded.words, answers = excluded.answers, verdict = excluded.verdict,
      verdict_note = excluded.verdict_note, cause = excluded.cause, first_check = excluded.first_check,
      true_cause = excluded.true_cause, presumed_right = excluded.presumed_right, found_by = excluded.found_by,
      found_at = excluded.found_at`.execute(trx)
}
