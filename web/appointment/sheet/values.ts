import { v7 } from 'uuid'
import type { ItemForm, Paper, Source, WorkKind } from '../../../domain/appointment/forms.ts'
import { needsOwner, type Car } from '../../reception/receiving.ts'
import { earliest, spanOf, textOf, type Wish } from './wish.ts'

/** What is asked for, with the word under which it is shown and the kind of work that it is. */
export type Item = ItemForm & { readonly about: WorkKind }

/** All that was typed during the call, and what was settled for it: sent again after a crash, it is the same form. */
export type Values = {
  readonly ids: { readonly car: string; readonly owner: string }
  readonly find: string
  readonly car: Car
  readonly owner: { readonly kind: string; readonly name: string; readonly phone: string }
  /** Empty: as it stands on file; of a booking that replaces another, as that one has it. */
  readonly contact: string
  /** Of the booking that is replaced, masked: to be seen, never sent. */
  readonly contactBefore: string
  readonly contactPhone: string
  readonly source: Source
  readonly odometerKm: number | null
  readonly words: string
  readonly kinds: readonly WorkKind[]
  readonly kindsByHand: boolean
  readonly typed: string
  readonly items: readonly Item[]
  readonly wish: Wish
  readonly waits: boolean
  readonly mode: 'register' | 'wait'
  /** Epoch ms of the slot; null: none is chosen. */
  readonly startsAt: number | null
  /** The slot that was chosen and has gone meanwhile. */
  readonly lostAt: number | null
  readonly receiverId: string
  readonly wishedFrom: string | null
  readonly wishedUntil: string | null
  readonly papers: readonly Paper[]
  readonly papersByHand: boolean
  readonly papersTold: boolean
  /** The sum that was told; another sum has to be told again. */
  readonly toldFen: number | null
}

export const blank = (): Values => ({
  ids: { car: v7(), owner: v7() },
  find: '',
  car: { is: 'none' },
  owner: { kind: 'person', name: '', phone: '' },
  contact: '',
  contactBefore: '',
  contactPhone: '',
  source: 'hotline',
  odometerKm: null,
  words: '',
  kinds: [],
  kindsByHand: false,
  typed: '',
  items: [],
  wish: earliest,
  waits: false,
  mode: 'register',
  startsAt: null,
  lostAt: null,
  receiverId: '',
  wishedFrom: null,
  wishedUntil: null,
  papers: [],
  papersByHand: false,
  papersTold: false,
  toldFen: null,
})

/** As `registerForm` or `waitForm` reads it. Only the read-back's button hands it in: then the customer agrees (S40). */
export function formOf(values: Values, rebookedFrom: string | null): object {
  return values.mode === 'wait' ? waiting(values, rebookedFrom) : registering(values, rebookedFrom)
}

function registering(values: Values, rebookedFrom: string | null) {
  const { startsAt, receiverId, papers, papersTold, toldFen } = values
  return {
    ...requestOf(values, rebookedFrom),
    startsAt: startsAt === null ? undefined : new Date(startsAt).toISOString(),
    receiverId,
    estimateTold: toldFen !== null,
    papers: papersTold ? papers : [],
    customerAgrees: true,
    rebookedFrom,
  }
}

function waiting(values: Values, rebookedFrom: string | null) {
  const span = spanOf(values.wish)
  return {
    ...requestOf(values, rebookedFrom),
    wishedFrom: values.wishedFrom ?? span.from,
    wishedUntil: values.wishedUntil ?? span.until ?? undefined,
    rebookedFrom,
  }
}

function requestOf(given: Values, rebookedFrom: string | null) {
  const { ids, car, owner, waits, contact, wish, items, ...values } = given
  const { contactPhone, source, odometerKm, words, kinds } = values
  return {
    car: carOf(car, ids.car),
    owner:
      car.is !== 'none' && needsOwner(car)
        ? { id: ids.owner, ...owner }
        : { known: car.is === 'known' ? car.customerId : ids.owner },
    // Empty: the counter keeps the name that the replaced booking has.
    contact: contact.trim() || (rebookedFrom === null ? nameOf(given) : ''),
    contactPhone: contactPhone || (car.is !== 'none' && needsOwner(car) ? owner.phone : ''),
    source,
    odometerKm,
    words,
    kinds,
    items: items.map(asForm),
    wish: textOf(wish),
    waitsInStore: waits,
  }
}

/** What kind of work it is, is the page's own. */
export function asForm(item: Item): ItemForm {
  const { about: _, ...form } = item
  return form
}

/** Whom one speaks with, unless somebody else is named. */
export const nameOf = ({ car, owner }: Pick<Values, 'car' | 'owner'>) =>
  (car.is === 'known' && car.customerId !== null ? car.owner : owner.name).trim()

function carOf(car: Car, id: string) {
  if (car.is === 'none') return undefined
  if (car.is === 'known') return { known: car.id }
  const { is: _, ...typed } = car
  return { id, ...typed }
}
