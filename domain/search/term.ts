import { phoneOf } from '../identifiers/phone.ts'
import { plateOf, provinces } from '../identifiers/plate.ts'
import { normalise } from '../identifiers/text.ts'

/** All that the words in the one search box may mean. `8000` is several things at once: all are looked up. */
export type Term = {
  /** A whole plate or a part of one, without the dot. */
  readonly plate?: string
  /** Digits only: the whole number or its end. */
  readonly phoneTail?: string
  readonly vinTail?: string
  /** As it is printed: GD-261124-0011. */
  readonly orderNumber?: string
  /** The end of an order number: 0011, 261124-0011. */
  readonly orderTail?: string
  /** The first letters of a name in pinyin, small. */
  readonly initials?: string
  readonly name?: string
}

export function termOf(text: string): Term {
  const typed = normalise(text).replace(/^尾号:?/, '')
  const plain = typed.replace(/[-()]/g, '')
  const order = /^([A-Z]{2})-?(\d{6})-?(\d{4,5})$/.exec(typed)
  if (order) return { orderNumber: order.slice(1).join('-') }
  return present({
    plate: platePart(plain),
    phoneTail: phonePart(typed, plain),
    vinTail: vinPart(plain),
    orderTail: orderPart(typed),
    initials: /^[A-Z]{2,20}$/.test(plain) ? plain.toLowerCase() : undefined,
    name: namePart(text, plain),
  })
}

/** The number that another system knows a customer, a car or an order by, or the beginning of it; as it is written. */
export function externalOf(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim()
  return /^[A-Za-z0-9][A-Za-z0-9 ./_-]{2,38}$/.test(typed) && /\d/.test(typed) ? typed : undefined
}

function present<T extends object>(meanings: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(meanings).filter(([, meaning]) => meaning !== undefined)) as T
}

const partOfPlate = new RegExp(`^(?:[${provinces}][A-HJ-NP-Z0-9]{1,7}|[A-HJ-NP-Z0-9]{3,7})[学警挂港澳领]?$`)

function platePart(plain: string): string | undefined {
  const whole = plateOf(plain)
  if ('plate' in whole) return whole.plate
  return partOfPlate.test(plain) && plain.length <= 8 ? plain : undefined
}

function phonePart(typed: string, plain: string): string | undefined {
  const whole = phoneOf(typed)
  if ('phone' in whole) return whole.phone.replaceAll('-', '')
  return /^\d{4,11}$/.test(plain) ? plain : undefined
}

/** The last eight places of a VIN may be digits alone; a longer run of digits is a phone. */
function vinPart(plain: string): string | undefined {
  return /^(?:\d{4,8}|(?=.*\d)(?=.*[A-Z])[A-HJ-NPR-Z0-9]{4,17})$/.test(plain) ? plain : undefined
}

function orderPart(typed: string): string | undefined {
  const dated = /^(\d{6})(?:-(?=\d{4,5}$)|(?=\d{4}$))(\d+)$/.exec(typed)
  if (dated) return `${dated[1]}-${dated[2]}`
  if (/^-?\d{3,5}$/.test(typed)) return typed.replace('-', '')
  // Another system's number, whole: longer than a plate, and neither a phone nor a VIN.
  const isNumber = /^(?=(?:.*\d){4})(?![A-Z\d]{17}$)[A-Z\d][A-Z\d\-/_]{8,29}$/.test(typed)
  return isNumber && 'wrong' in phoneOf(typed) ? bareNumber(typed) : undefined
}

function namePart(text: string, plain: string): string | undefined {
  if (!/\p{Script=Han}/u.test(plain) || platePart(plain) !== undefined) return undefined
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** A number as it is compared: each system sets its hyphens and strokes otherwise. The column drops the same. */
export const bareNumber = (text: string): string => normalise(text).replace(/[-/_. ]/g, '')

/** The end of a text is found as the beginning of it written backwards; an index knows only beginnings. */
export const backwards = (text: string): string => [...text].toReversed().join('')

/** What begins with `text`, in collation C: from it (inclusive) to the end of its branch (exclusive). */
export const beginningWith = (text: string): { from: string; before: string } => ({
  from: text,
  before: `${text}\u{10FFFF}`,
})
