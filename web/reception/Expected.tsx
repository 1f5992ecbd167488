import { useQuery } from '@tanstack/react-query'
import { visit } from '../../domain/visit/procedure.ts'
import { answer, api } from '../api.ts'
import { Panel } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useWhyNotOpen } from '../whyNot.ts'
import { useLanguage } from '../words/language.ts'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import { ExpectedRow } from './ExpectedRow.tsx'
import './expected.css'

/** Who is booked for today and has not come yet (S46), with the rule for whoever is early or late (S45). */
export function Expected() {
  const say = useWords(receptionWords)
  const language = useLanguage()
  const why = useWhyNotOpen(visit, 'receive')
  const { data } = useQuery({
    queryKey: ['expected'],
    queryFn: () => answer(api['appointment-arrivals'].$get({ query: {} })),
    meta: { topics: ['appointment', 'visit', 'setting'] },
  })
  if (!data) return null
  const { cars, earlyMinutes, lateMinutes } = data
  return (
    <Panel
      flush
      className="expected"
      title={say('expected', { n: cars.length })}
      extra={cars.length === 0 && <span className="softer">{say('noneExpected')}</span>}
    >
      {cars.length > 0 && (
        <>
          <ul>
            {cars.map((car) => (
              <ExpectedRow key={car.id} car={car} rule={data} shut={why !== null} />
            ))}
          </ul>
          <p className="softer rule">
            {why && <b>{refusalSays(why, language)}　</b>}
            {say('rule', { early: earlyMinutes, late: lateMinutes })}
          </p>
        </>
      )}
    </Panel>
  )
}
