import { sql } from 'kysely'
import {
  refusal,
  type FormFacts,
  type Procedure,
  type RecordFacts,
  type StateOf,
  type StepOf,
} from '../domain/procedure.ts'
import { reading, type Reader, type Trx } from './db.ts'
import { claim, lock, refuseIfChanged } from './lock.ts'
import { NotFound, Refused } from './refusals.ts'

/** A form handed over the counter. Its id is made by whoever fills it in; `at` is when it was done. */
export type Act = {
  readonly id: string
  readonly at: Date
  readonly store: string
  readonly actor: Actor
  /** The last event of the whole when the form was filled in; a form that overwrites must say. */
  readonly seen?: number
  /** Where our pages were reached when the form was handed in: addresses that go out begin with it. */
  readonly origin?: string
}
/** The duties of a person; or the owner on his link (to one order only), or the clock, who have no id. */
export type Actor = {
  readonly id: string | null
  readonly parties: readonly string[]
  readonly only?: string
}
/** Who asks, where and when: an act, or a page being read. */
export type Asker = Pick<Act, 'store' | 'actor' | 'at'>

/** Where the records of one procedure are kept: how to look one up as its rules see it. */
export type Desk = {
  readonly procedure: Procedure
  readonly look: (db: Reader, id: string, asker: Asker) => Promise<{ readonly state: string } | undefined>
  readonly within: Desk | undefined
}
export interface DeskOf<P extends Procedure> extends Desk {
  readonly procedure: P
  readonly look: (db: Reader, id: string, asker: Asker) => Promise<Look<P> | undefined>
}
type Look<P extends Procedure> = RecordFacts<P> & { readonly state: StateOf<P> }

export const desk = <const P extends Procedure>(
  procedure: P,
  look: DeskOf<P>['look'],
  within?: Desk,
): DeskOf<P> => ({ procedure, look, within })

/** An act at work: its transaction, who may take steps in it, and what it has touched. */
export type Work = {
  readonly trx: Trx
  readonly act: Act
  readonly parties: readonly string[]
  readonly touched: Map<string, Place>
  /** What open pages must hear beside the records touched: `session:…` of a person whose log-in was ended. */
  readonly tells: Set<string>
}
type Place = {
  readonly at: Desk
  readonly id: string
  readonly whole: string
  /** Known once it has moved in this act; a state that nothing follows from need not be looked at again. */
  state?: string
}

export type Taken = { readonly id: string; readonly state: string }
/** A step, ready to be taken: by `perform`, or by another step's `write`. */
export type Take<Form> = ((work: Work, id: string, form: Form) => Promise<Taken>) & {
  readonly record: string
  readonly step: string
  readonly overwrites: boolean
}

/** Ids and figures; never a person's name, phone or words. */
export type Particulars = { readonly [name: string]: string | number | boolean | null | readonly string[] }

type How<P extends Procedure, S extends StepOf<P>, Form, Known extends FormFacts<P, S>> = {
  /** The id of the whole, where the form says it: a step that opens a part, or one called within its whole. */
  readonly within?: (form: Form) => string
  /**
   * What no other act may touch meanwhile: the store's board, where two that race into one exclusion constraint
   * deadlock; or who holds which post and which administration, over the group, so that nobody signs in with the
   * duties of a minute ago; or the rules of 三包, over the group, so that levels set by two stay in order.
   */
  readonly claims?: 'board' | 'establishment' | 'warranty rules'
  /** The form replaces what stands: refused when the whole has changed since it was filled in. */
  readonly overwrites?: true
  /** This step's SQL; it gets what `facts` has looked up. Returns the event's particulars. */
  readonly write?: (work: Work, id: string, form: Form, known: Known) => Promise<Particulars | void>
  /** What others make of it, once the state has moved: a booking that rests on what was stopped or taken back. */
  readonly after?: (work: Work, id: string, form: Form, known: Known) => Promise<void>
} & ({} extends FormFacts<P, S>
  ? { readonly facts?: undefined }
  : { readonly facts: (trx: Trx, id: string, form: Form, act: Act) => Promise<Known> })

/** Lock → look → first broken rule → write → state and event. */
export function step<
  P extends Procedure,
  S extends StepOf<P>,
  Form = Record<never, never>,
  Known extends FormFacts<P, S> = FormFacts<P, S>,
>(at: DeskOf<P>, name: S, how: How<P, S, Form, Known>): Take<Form> {
  const { record, steps } = at.procedure
  const opens = steps[name]!.from.length === 0

  const take = async (work: Work, id: string, form: Form) => {
    const { trx, act, parties } = work
    const known = how.within?.(form)
    const whole =
      known && work.touched.has(known) ? known : await lock(trx, at.procedure, act, id, opens, known)
    if (act.actor.only && act.actor.only !== whole) throw new NotFound(record)
    if (how.claims) await claim(trx, how.claims === 'board' ? `board ${act.store}` : how.claims)
    const look = opens ? undefined : await at.look(reading(trx), id, act)
    if (!look && !opens) throw new NotFound(record)

    const asked = ((await how.facts?.(trx, id, form, act)) ?? {}) as Known
    const refused = refusal(at.procedure, name, {
      state: look?.state,
      parties,
      record: look as Look<P>,
      form: asked,
    })
    if (refused) throw new Refused(refused)
    if (how.overwrites) await refuseIfChanged(trx, act, whole)

    const place: Place = { at, id, whole }
    work.touched.set(id, place)
    if (at.within && !work.touched.has(whole)) work.touched.set(whole, { at: at.within, id: whole, whole })
    const alone = { ...work, parties: [...parties, 'itself'] }
    const particulars = await how.write?.(alone, id, form, asked)
    const taken = await move(work, place, name, look?.state, particulars ?? {})
    await how.after?.(alone, id, form, asked)
    return taken
  }
  return Object.assign(take, { record, step: name, overwrites: how.overwrites === true })
}

/** A record of another whole that may have to follow: it is locked now and takes its steps at the end of the act. */
export async function touch(work: Work, at: Desk, id: string) {
  if (work.touched.has(id)) return
  await lock(work.trx, at.procedure, work.act, id, false, undefined)
  work.touched.set(id, { at, id, whole: id })
}

/** A part of a whole that this act has locked, which may have to follow. */
export function touchPart(work: Work, at: Desk, id: string, whole: string) {
  if (!work.touched.has(id)) work.touched.set(id, { at, id, whole })
}

/** What people may do with a record now, and if not, why not. */
export async function stepsOf(db: Reader, { procedure, look }: Desk, id: string, asker: Asker) {
  const seen = await look(db, id, asker)
  if (!seen) throw new NotFound(procedure.record)
  return stepsFrom(procedure, seen, asker)
}

/** The same of a row that a list has read with all that the rules ask about it. */
export const stepsFrom = (
  procedure: Procedure,
  seen: { readonly state: string },
  { actor: { parties } }: Pick<Asker, 'actor'>,
) =>
  Object.entries(procedure.steps)
    .filter(([, { from, by }]) => from.length > 0 && !by.includes('itself'))
    .map(([step, { title }]) => {
      const refused = refusal(procedure, step, { state: seen.state, parties, record: seen })
      return { step, title, refusal: refused ?? null }
    })

/** After an act: parts first, then wholes. An order moves by itself when its jobs have moved. */
export async function followAll(work: Work) {
  const places = [...work.touched.values()]
  for (const place of places) if (place.at.within) await follow(work, place)
  for (const place of places) if (!place.at.within) await follow(work, place)
}

async function follow(work: Work, place: Place) {
  const { record, states, steps } = place.at.procedure
  const following = Object.keys(steps).filter(
    (name) => steps[name]!.by.includes('itself') && steps[name]!.from.length > 0 && steps[name]!.requires,
  )
  const parties = ['itself']
  for (let moves = 0; canFollow(following, steps, place.state); moves++) {
    if (moves > Object.keys(states).length) throw new Error(`${record} ${place.id} does not come to rest`)
    const look = (await place.at.look(reading(work.trx), place.id, work.act))!
    const next = following.find(
      (name) => !refusal(place.at.procedure, name, { state: look.state, parties, record: look }),
    )
    if (!next) return
    await move({ ...work, parties }, place, next, look.state, {})
  }
}

const canFollow = (following: readonly string[], steps: Procedure['steps'], state: string | undefined) =>
  following.some((name) => state === undefined || steps[name]!.from.includes(state))

/** Nothing else writes a state or an event. */
async function move(
  { trx, act, parties }: Work,
  place: Place,
  name: string,
  from: string | undefined,
  particulars: Particulars,
): Promise<Taken> {
  const { at, id, whole } = place
  const { record, of, steps } = at.procedure
  const { to, by } = steps[name]!
  const party = by.find((one) => parties.includes(one))
  const table = sql.table(record)
  const here = of === 'group' ? sql`true` : sql`store_id = ${act.store}`
  const moved =
    to === 'stays'
      ? sql`select id, state from ${table} where ${here} and id = ${id}`
      : sql`update ${table} set state = ${to} where ${here} and id = ${id} returning id, state`
  const { rows } = await sql<{ toState: string }>`
    with moved as (${moved})
    insert into event
      (store_id, act_id, staff_id, party, whole_id, subject, subject_id, step, from_state, to_state, particulars)
    select ${act.store}, ${act.id}, ${act.actor.id}, ${party}, ${whole}, ${record}, id, ${name}, ${from ?? null}, state,
      ${JSON.stringify(particulars)}
    from moved returning to_state`.execute(trx)
  if (rows.length !== 1) throw new Error(`${record}.${name} wrote no ${record}`)
  place.state = rows[0]!.toState
  return { id, state: place.state }
}
