import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { shortOf } from '../ui/time.ts'
import { useAct } from '../ui/useAct.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import type { Absence } from './plan.ts'

/** An absence, why, and what may be done with it. */
export function AbsenceLine({ absence }: { absence: Absence }) {
  const say = useWords(shiftWords)
  const { id, kind, startsAt, endsAt, reason } = absence
  const { data } = useQuery({
    queryKey: ['absence', id],
    queryFn: () => answer(api.absences[':id'].$get({ param: { id }, query: {} })),
    meta: { topics: [`absence:${id}`] },
  })
  const comeBack = useAct({
    name: `comeBack:${id}`,
    send: ({ header }) => api.absences[':id'].comeBack.$post({ param: { id }, header, json: {} }),
  })
  const withdraw = useAct({
    name: `withdraw:${id}`,
    send: ({ header }) => api.absences[':id'].withdraw.$post({ param: { id }, header, json: {} }),
  })
  const refusal = (name: string) => data?.steps.find(({ step }) => step === name)?.refusal
  return (
    <section className="absence-line">
      <p>
        <b>{say(kind)}</b>{' '}
        <span className="num">{say('until', { from: shortOf(startsAt), until: shortOf(endsAt) })}</span>{' '}
        <span className="soft">{reason}</span>
      </p>
      {data && refusal('comeBack') === null && <Act act={comeBack}>{say('comeBack')}</Act>}{' '}
      {data && (
        <Act act={withdraw} refusal={refusal('withdraw')}>
          {say('withdraw')}
        </Act>
      )}
    </section>
  )
}
