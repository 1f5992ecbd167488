import { questions } from '../../domain/follow-up/forms.ts'
import type { AnswerForm, DraftForm } from '../../domain/quotation/forms.ts'
import type { ReceiveForm } from '../../domain/visit/forms.ts'
import { finalPoints } from '../../domain/work-order/forms.ts'
import type { PartsConsented } from '../../domain/work-order/part-consent.ts'
import { selfPoints } from '../../domain/workshop/forms.ts'
import { complete } from '../follow-up/steps.ts'
import { newId } from '../id.ts'
import { perform, type House } from '../perform.ts'
import type { AskedLine } from '../../domain/promise/forms.ts'
import { reckon } from '../promise/queries.ts'
import { pick } from '../pick-list/steps/pick.ts'
import { pickable } from './pickable.ts'
import { draftAddOn } from '../quotation/steps/add-on.ts'
import { answer } from '../quotation/steps/answer.ts'
import { draft } from '../quotation/steps/draft.ts'
import { send } from '../quotation/steps/send.ts'
import { take } from '../settlement/steps.ts'
import type { Actor, Take } from '../step.ts'
import { receive } from '../visit/steps.ts'
import { drawn } from './drawn.ts'
import { inspectIfOpen } from './inspect.ts'
import { agreedOf, hashOf } from '../work-order/signed.ts'
import { sign } from '../work-order/signing.ts'
import { deliver, pass, settle, wash } from '../work-order/steps.ts'
import { acknowledge, dispatch, finish, start } from '../workshop/steps.ts'

export type Payer = 'customer' | 'claim' | 'insurance' | 'internal'
export type Line = DraftForm['lines'][number]

/** Takes cars through the procedure by the very acts that people take: for the demo store and for tests. */
export function wayOf(house: Pick<House, 'db' | 'live'>, store: string) {
  const counter = counterOf(house, store)
  return { ...counter, ...front(counter), ...agreement(counter), ...workshop(counter), ...till(counter) }
}
export type Way = ReturnType<typeof wayOf>

export type Counter = ReturnType<typeof counterOf>

/** Hands in forms at an instant, and looks up what the next form needs. */
function counterOf(house: Pick<House, 'db' | 'live'>, store: string) {
  let at = new Date()
  return {
    read: <T>(work: Parameters<typeof house.db.read<T>>[1]) => house.db.read(store, work),
    store,
    now: () => at,
    /** The instant of the acts that follow. */
    at(instant: Date) {
      at = instant
    },
    act: <Form>(actor: Actor, step: Take<Form>, id: string, form: Form, seen?: number) =>
      perform(
        house,
        { id: newId(), at, store, actor, ...(seen === undefined ? {} : { seen }) },
        step,
        id,
        form,
      ),
    async lastEvent(whole: string) {
      const { id } = await house.db.read(store, (db) =>
        db
          .selectFrom('event')
          .where('storeId', '=', store)
          .where('wholeId', '=', whole)
          .select(({ fn }) => fn.max('id').as('id'))
          .executeTakeFirstOrThrow(),
      )
      return id
    },
    async jobsOf(orderId: string) {
      const rows = await house.db.read(store, (db) =>
        db
          .selectFrom('job')
          .where('storeId', '=', store)
          .where('workOrderId', '=', orderId)
          .orderBy('position')
          .select('id')
          .execute(),
      )
      return rows.map(({ id }) => id)
    },
  }
}

const front = (counter: Counter, { act, lastEvent, read, store } = counter) => ({
  inspect: (advisor: Actor, orderId: string) => inspectIfOpen(counter, advisor, orderId),
  async receive(advisor: Actor, form: Omit<ReceiveForm, 'orderId'>) {
    const [orderId, visitId] = [newId(), newId()]
    await act(advisor, receive, visitId, { ...form, orderId })
    return { orderId, visitId }
  },
  async quote(advisor: Actor, orderId: string, promisedAt: Date, lines: readonly Line[]) {
    const quotationId = newId()
    await inspectIfOpen(counter, advisor, orderId)
    await act(advisor, draft, quotationId, {
      orderId,
      promisedAt: promisedAt.toISOString(),
      lines: [...lines],
    })
    await act(advisor, send, quotationId, {}, await lastEvent(orderId))
    return quotationId
  },
  /** The hour that is wished, or where that cannot be kept the earliest that can. */
  async promiseFor(orderId: string, lines: readonly Line[], wish: Date, at: Date) {
    const asked = lines.map(
      ({ kind, code, hoursHundredths, quantityMilli }): AskedLine => [
        kind,
        code,
        hoursHundredths,
        quantityMilli,
      ],
    )
    const { earliest } = await read((db) => reckon(db, { store, at }, { orderId, lines: asked }))
    return earliest && earliest > wish ? earliest : wish
  },
  /** The parts department picks what is kept for an order. */
  async pick(clerk: Actor, orderId: string) {
    for (const { id, lines } of await read((db) => pickable(db, store, orderId)))
      await act(clerk, pick, id, { lines })
  },
})

const agreement = ({ act, lastEvent, jobsOf, read, store }: Counter) => ({
  agree: (
    who: Actor,
    quotationId: string,
    lines: readonly Line[],
    refused: readonly string[] = [],
    said: Partial<AnswerForm> = {},
  ) =>
    act(who, answer, quotationId, {
      lines: lines.map(({ id }) =>
        refused.includes(id)
          ? { id, answer: 'refused' as const, reason: 'PRICE' as const, note: '' }
          : { id, answer: 'agreed' as const, reason: null, note: '' },
      ),
      agreesToAmount: true,
      agreesToDate: true,
      agreesToHour: true,
      answeredBy: '车主本人',
      how: 'inPerson',
      phone: '',
      calledAt: null,
      witness: '',
      strokes: '',
      parts: [],
      linkId: null,
      ...said,
    }),
  /** S70: written and sent after the signature. */
  async addOn(advisor: Actor, orderId: string, promisedAt: Date, lines: readonly Line[]) {
    const quotationId = newId()
    const form = { orderId, promisedAt: promisedAt.toISOString(), lines: [...lines] }
    await act(advisor, draftAddOn, quotationId, form)
    await act(advisor, send, quotationId, {}, await lastEvent(orderId))
    return quotationId
  },
  async sign(who: Actor, orderId: string, signer: string, parts: PartsConsented = []) {
    const agreed = await read((db) => agreedOf(db, store, orderId))
    await act(who, sign, orderId, { hash: hashOf(agreed!), signer, strokes: drawn, parts })
    return jobsOf(orderId)
  },
})

const workshop = ({ act }: Counter) => ({
  dispatch: (
    who: Actor,
    jobId: string,
    technicianId: string,
    bayId: string,
    from: Date,
    minutes: number,
    explanation = '按工单作业，先检查再拆装',
  ) =>
    act(who, dispatch, jobId, {
      technicianId,
      bayId,
      explanation,
      from: from.toISOString(),
      until: new Date(from.getTime() + minutes * 60_000).toISOString(),
    }),
  async start(technician: Actor, jobId: string) {
    await act(technician, acknowledge, jobId, {})
    await act(technician, start, jobId, {})
  },
  finish: (technician: Actor, jobId: string) =>
    act(technician, finish, jobId, { points: [...selfPoints], note: '' }),
  pass: (inspector: Actor, orderId: string) =>
    act(inspector, pass, orderId, { points: [...finalPoints], note: '' }),
})

const till = ({ act, read, store }: Counter) => ({
  wash: (advisor: Actor, orderId: string) => act(advisor, wash, orderId, {}),
  settle: (cashier: Actor, orderId: string, outOdometerKm: number) =>
    act(cashier, settle, orderId, { settlementId: newId(), outOdometerKm, oldParts: 'returned' }),
  async pay(cashier: Actor, orderId: string, means: 'cash' | 'wechat' = 'wechat') {
    const open = await read((db) =>
      db
        .selectFrom('charge')
        .where('storeId', '=', store)
        .where('workOrderId', '=', orderId)
        .where('payer', '=', 'customer')
        .where('state', '=', 'due')
        .select(['id', 'amountFen'])
        .execute(),
    )
    for (const { id, amountFen } of open)
      await act(cashier, take, newId(), { orderId, chargeId: id, means, amountFen, reference: '' })
  },
  deliver: (advisor: Actor, orderId: string) => act(advisor, deliver, orderId, {}),
  call: (care: Actor, followUpId: string) =>
    act(care, complete, followUpId, {
      answers: questions.map((question) => ({ question, score: 5, reason: '' })),
      suggestion: '',
    }),
})
