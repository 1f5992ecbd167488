import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { Sign } from '../ui/Sign.tsx'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'

/** S49: covers were laid, and the catalogue has no part that they could be booked from. */
export function CoversNotice() {
  const say = useWords(pickListWords)
  const { data } = useQuery({
    queryKey: ['coversUnbooked'],
    queryFn: () => answer(api['covers-unbooked'].$get({ query: {} })),
    meta: { topics: ['preInspection', 'part'] },
  })
  if (!data || data.cars === 0) return null
  return (
    <div className="says no" role="status">
      <Sign of="warn" size={15} />
      <div>{say('coversUnbooked', { n: data.cars, days: data.days })}</div>
    </div>
  )
}
