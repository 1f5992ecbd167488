import { openOf, answersOf, type Cause, type Question } from '../../domain/consultation/tree.ts'
import { ask } from '../assistance/steps.ts'
import { finish, write } from '../consultation/steps.ts'
import { newId } from '../id.ts'
import type { Actor } from '../step.ts'
import { idOf } from './reference.ts'
import type { Way } from './way.ts'

type Cast = { readonly way: Way; readonly now: Date; readonly advisor: Actor; readonly claims: Actor }

/** One sheet that is finished, and a technician's help that waits for whoever of the shift comes first (S59–S63). */
export async function playConsultations({ way, now, advisor, claims }: Cast) {
  const orders = await ordersOf(way)
  way.at(minutes(now, -8))
  if (orders.quoted) await consulted(way, advisor, orders.quoted, 'CX0701', '过减速带底盘咯噔响')
  if (orders.received) await helpAsked(way, claims, orders.received, now)
}

const minutes = (from: Date, n: number) => new Date(from.getTime() + n * 60_000)

const ordersOf = (way: Way) =>
  way.read(async (db) => {
    const rows = await db
      .selectFrom('workOrder')
      .where('storeId', '=', way.store)
      .where('state', 'in', ['received', 'quoted'])
      .select(['id', 'complaint'])
      .execute()
    const of = (words: string) => rows.find(({ complaint }) => complaint.includes(words))?.id
    return { received: of('霉味'), quoted: of('底盘异响') }
  })

async function consulted(way: Way, who: Actor, workOrderId: string, code: string, words: string) {
  const symptom = await way.read((db) =>
    db.selectFrom('symptom').where('code', '=', code).selectAll().executeTakeFirstOrThrow(),
  )
  const [questions, [cause]] = [
    symptom.questions as unknown as Question[],
    symptom.causes as unknown as Cause[],
  ]
  const answers = Object.fromEntries(
    questions.map(({ code: asked, options }) => [asked, options[0]?.zh ?? '没有']),
  )
  const told = { answers: answersOf(questions, answers), verdict: 'abnormal', cause: cause!.zh }
  if (openOf([told]).openQuestions > 0) throw new Error(`the demo leaves a question of ${code} open`)
  const id = newId()
  await way.act(who, write, id, {
    ...blank,
    workOrderId,
    words,
    place: '小区减速带',
    symptoms: [
      {
        code,
        name: symptom.name,
        words,
        answers,
        verdict: 'abnormal',
        verdictNote: '',
        cause: cause!.zh,
        firstCheck: cause!.firstCheck,
      },
    ],
  })
  await way.act(who, finish, id, { isExplained: true })
}

const blank = {
  startedWhen: '上周',
  howOften: '经常',
  speed: '低速',
  load: '',
  temperature: '',
  road: '减速带、坑洼',
  lamps: '没有',
  recentRepair: '',
  reproduced: 'yes',
  drive: 'none',
  driveConsent: false,
  driveFromKm: null,
  driveToKm: null,
  driveNote: '',
} as const

/** In the first half hour in which the pre-inspection bay has no other car. */
async function helpAsked(way: Way, who: Actor, workOrderId: string, now: Date) {
  const bayId = idOf('bay', 'BAY06')
  const held = await way.read((db) =>
    db
      .selectFrom('slot')
      .where('storeId', '=', way.store)
      .where('resourceId', '=', bayId)
      .where('endsAt', '>', now)
      .orderBy('startsAt')
      .select(['startsAt', 'endsAt'])
      .execute(),
  )
  let from = now
  for (const { startsAt, endsAt } of held)
    if (startsAt < minutes(from, 30) && endsAt > from) from = new Date(endsAt)
  await way.act(who, ask, newId(), {
    workOrderId,
    bayId,
    technicianId: null,
    toolId: null,
    from: from.toISOString(),
    until: minutes(from, 30).toISOString(),
    question: '空调有霉味：看蒸发箱、滤芯和排水',
  })
}
