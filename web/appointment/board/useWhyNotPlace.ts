import { useCallback } from 'react'
import { appointment } from '../../../domain/appointment/procedure.ts'
import { refusal, type StateOf } from '../../../domain/procedure.ts'
import { useMe } from '../../me.ts'
import { refusalSays } from '../../ui/refusalSays.ts'
import { useLanguage } from '../../words/language.ts'
import type { Booking } from './read.ts'

/** Why one may not give this booking another place, by the printed procedure; undefined where one may. */
export function useWhyNotPlace() {
  const { duties } = useMe()
  const language = useLanguage()
  return useCallback(
    ({ state }: Pick<Booking, 'state'>): string | undefined => {
      const parties = duties.map(({ duty }) => duty as string)
      const seen = { state: state as StateOf<typeof appointment>, parties, record: {} as never }
      const no = refusal(appointment, 'place', seen)
      return no && refusalSays(no, language)
    },
    [duties, language],
  )
}
