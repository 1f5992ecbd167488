import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { appointment } from '../../../domain/appointment/procedure.ts'
import { refusal } from '../../../domain/procedure.ts'
import { useMe } from '../../me.ts'
import { Act } from '../../ui/Act.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { hourOf, shortOf } from '../../ui/time.ts'
import { useNow } from '../../ui/useNow.ts'
import { Due } from '../../ui/When.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import type { Apology } from './ApologySheet.tsx'
import { Proposals } from './Proposals.tsx'
import { slotsQuery, type Booking } from './read.ts'

/** One promise that cannot be kept: why, until when the customer must know, and what he can be offered. */
export function FailingCard({ booking, open }: { booking: Booking; open: (apology: Apology) => void }) {
  const say = useWords(boardWords)
  const parties = useMe().duties.map(({ duty }) => duty as string)
  const { id, plate, plateColour, customer, work, startsAt, brokenNote, apologiseBy, unreached } = booking
  const from = useNow().toISOString().slice(0, 13)
  const { data } = useQuery(slotsQuery(id, `${from}:00:00Z`))
  const offers = data?.yes.slice(0, 2)
  const [chosen, choose] = useState<number>()
  const at = chosen ?? offers?.[0]?.from
  const no = refusal(appointment, 'apologise', { state: 'failing', parties, record: {} as never })
  return (
    <article className="bk-sorry-in">
      <div>
        <div className="r">
          <Plate no={plate} colour={plateColour} />
          <b>{customer}</b>
          <span>
            {startsAt && say('was', { at: shortOf(startsAt) })} {work}
          </span>
        </div>
        <p>{brokenNote}</p>
        <p className="s">
          {apologiseBy && (
            <b className="due soon">
              {say('tellBy', { at: hourOf(apologiseBy) })} · <Due at={apologiseBy} soonMinutes={60} />
            </b>
          )}{' '}
          {say('callsSoFar', { n: Number(unreached) })}
        </p>
      </div>
      <div className="pick">
        <Proposals offers={offers} chosen={at} choose={choose} name={`offer-${id}`} />
        <Act
          primary
          below
          refusal={no}
          icon={<Sign of="phone" />}
          onClick={() => open({ booking, at: at === undefined ? undefined : new Date(at).toISOString() })}
        >
          {say('apologise')}
        </Act>
      </div>
    </article>
  )
}
