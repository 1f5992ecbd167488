import { z } from 'zod'
import type { Board, Proposal } from '../../domain/appointment/board.ts'
import { itemForm, type ItemForm } from '../../domain/appointment/forms.ts'
import { isLasting } from '../../domain/appointment/able.ts'
import { proposalsFor } from '../../domain/appointment/proposals.ts'
import { addDays, dayOf } from '../../domain/calendar.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { boardOf } from './board.ts'
import { estimateFenOf, linesFor, modelOf } from './lines.ts'
import { receiversOf } from './receivers.ts'
import { linesOn } from './request.ts'
import { storeAt, type Store } from './store.ts'
import { workFor } from './work.ts'

const daysAhead = 14
/** Three times are found in these days as a rule. */
const daysNear = 4
const items = z
  .string()
  .max(8000)
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      ctx.addIssue({ code: 'custom', message: '项目须是一份清单' })
      return z.NEVER
    }
  })
  .pipe(z.array(itemForm).max(40))

/** A request on the telephone: the car where it is known, what is asked for, and when the customer would like to come. */
export const slotsQuery = z.strictObject({
  car: z.uuid().optional(),
  items: items.optional(),
  /** A booking that is on file: its own lines, and what it holds is not in its way. */
  own: z.uuid().optional(),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }).optional(),
  bay: z.uuid().optional(),
  person: z.uuid().optional(),
})

/** S30, S31, S38, S41: the work as lines with the rough cost; times that can be kept with the reason, and why others cannot. */
export async function slotsPage({ db, store, at, query }: Asked<z.output<typeof slotsQuery>>) {
  const here = await storeAt(db, { store, at })
  const { lines, unfit } = await requested(db, here, query)
  const { zone } = here
  const from = Math.max(Date.parse(query.from), at.getTime())
  const fromDay = dayOf(new Date(from).toISOString(), zone)
  const work = await workFor(db, here, lines, query.own ?? null)
  const wish = { from, until: Math.max(from, query.until ? Date.parse(query.until) : from) }
  const only = { holder: query.own, bayId: query.bay, personId: query.person }
  const look = async (days: number) => {
    const board = await boardOf(db, here, { fromDay, untilDay: addDays(fromDay, days) })
    return { board, ...proposalsFor(board, work, wish, 3, 3, only) }
  }
  const near = work.pieces.some(isLasting) ? undefined : await look(daysNear)
  const { board, yes, no } = near && near.yes.length === 3 ? near : await look(daysAhead)
  return {
    lines,
    unfit,
    estimateFen: estimateFenOf(lines),
    minutes: work.pieces.reduce((sum, { minutes }) => sum + minutes, 0),
    parts: work.parts,
    yes: yes.map((proposal) => told(proposal, board)),
    no,
    confirmMinutes: here.values['booking.confirm'],
    receivers: await receiversOf(db, store, board),
  }
}

async function requested(
  db: Reader,
  here: Store,
  { own, car, items: asked = [] }: z.output<typeof slotsQuery>,
) {
  if (own && asked.length === 0) return { lines: await linesOn(db, here.store, own), unfit: [] }
  return linesFor(db, here, car ? await modelOf(db, car) : null, asked as readonly ItemForm[])
}

/** A proposal with the names of what it takes. */
function told(proposal: Proposal, { bays, people, tools }: Board) {
  const named = (all: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]) => [
    ...new Set(ids.map((id) => all.find((one) => one.id === id)!.name)),
  ]
  const { pieces } = proposal
  return {
    ...proposal,
    bays: named(
      bays,
      pieces.map(({ bayId }) => bayId),
    ),
    people: named(
      people,
      pieces.flatMap(({ personIds }) => personIds),
    ),
    tools: named(
      tools,
      pieces.flatMap(({ toolIds }) => toolIds),
    ),
  }
}
