import { appointment } from '../../../domain/appointment/procedure.ts'
import { refusalOf } from '../../customer/read.ts'
import { useKeys } from '../../ui/keys.ts'
import { bookingWords } from '../../words/booking.ts'
import { useStepWord } from '../../words/steps.ts'
import { useWords } from '../../words/words.ts'
import type { BookingAnswer } from '../read.ts'
import type { SheetName } from './BookingSheets.tsx'

const keys = { c: 'confirm', e: 'place', a: 'apologise' } as const

export function useBookingKeys({ steps }: BookingAnswer, open: (name: SheetName) => void) {
  const say = useWords(bookingWords)
  const word = useStepWord()
  useKeys(
    say('title'),
    Object.fromEntries(
      Object.entries(keys)
        .filter(([, step]) => refusalOf(steps, step) === null)
        .map(([key, step]) => [key, [word(appointment, step), () => open(step)] as const]),
    ),
  )
}
