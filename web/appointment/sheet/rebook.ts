import type { WorkKind } from '../../../domain/appointment/forms.ts'
import type { Known } from '../../reception/receiving.ts'
import type { BookingAnswer } from '../read.ts'
import type { Item, Values } from './values.ts'
import { wishOf } from './wish.ts'

/** A new booking instead of another: car, words, work and wish as they were agreed. */
export function startFrom(
  { booking, lines }: BookingAnswer,
  car: Known,
  start: Values,
  today: string,
): Values {
  const kinds = booking.kinds as WorkKind[]
  const about = kinds[0] ?? 'repair'
  const packages = new Set<string>()
  const items = lines.flatMap((line): Item[] => {
    const { kind, packageCode, code, name, payer, refusedLineId, isAsked, quantityMilli } = line
    const item = { quantityMilli: null, payer, refusedLineId, about }
    if (packageCode !== '') {
      if (packages.has(packageCode)) return []
      packages.add(packageCode)
      return [{ ...item, kind: 'package', code: packageCode, name: '' }]
    }
    // The parts that go with an item come with it again.
    if (isAsked) return [{ ...item, kind: 'part', code, name, quantityMilli }]
    if (kind !== 'labour' && kind !== 'symptom') return []
    return [{ ...item, kind, code, name }]
  })
  return {
    ...start,
    car,
    contactBefore: booking.contact,
    odometerKm: booking.odometerKm,
    // What was pointed at on the board is the newer wish.
    wish: start.wish.day === '' ? wishOf(booking.wish, today) : start.wish,
    words: booking.words,
    kinds,
    kindsByHand: true,
    items,
    waits: booking.waitsInStore,
  }
}
