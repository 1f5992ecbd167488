import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Source, WorkKind } from '../../../domain/appointment/forms.ts'
import { Dial } from '../../customer/Dial.tsx'
import { useMe } from '../../me.ts'
import { paths } from '../../paths.ts'
import { Panel } from '../../ui/frame.tsx'
import { Money } from '../../ui/Money.tsx'
import { bookingWords } from '../../words/booking.ts'
import { kindWords, sourceWords } from '../../words/appointmentCall.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { BookingAnswer } from '../read.ts'
import { usePaperWords } from '../sheet/usePaperWords.ts'

type Of = { page: BookingAnswer }

/** The form as it was filled in during the call (S29, S42). */
export function FormPanel({ page }: Of) {
  const say = useWords(bookingWords)
  const facts = [...useWhoFacts(page), ...useWhatFacts(page)].filter(([, value]) => value)
  return (
    <Panel title={say('form')}>
      <dl className="booking-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

type Fact = readonly [name: string, value: ReactNode]

function useWhoFacts({ booking }: BookingAnswer): Fact[] {
  const say = useWords(bookingWords)
  const side = useSide()
  const files = useMe().rooms.includes('files')
  const car = [booking.brand, booking.model, booking.vin].filter(Boolean).join(' ')
  return [
    [say('car'), files ? <Link to={paths.carFile(booking.vehicleId)}>{car}</Link> : car],
    [say('customer'), booking.customer],
    [
      say('contact'),
      <span key="contact" className="marks">
        {booking.contact}{' '}
        <Dial
          customerId={booking.customerId}
          phone={booking.contactPhone}
          isDealing={booking.isDealing}
          of={say('phoneOf', { name: booking.contact })}
        >
          {(phone) => <a href={`tel:${phone}`}>{phone}</a>}
        </Dial>
      </span>,
    ],
    [say('source'), sourceWords[booking.source as Source]?.[side] ?? booking.source],
    [
      say('odometer'),
      booking.odometerKm !== null && say('km', { km: booking.odometerKm.toLocaleString('en') }),
    ],
  ]
}

function useWhatFacts({ booking }: BookingAnswer): Fact[] {
  const say = useWords(bookingWords)
  const side = useSide()
  const { at } = useSayAt()
  const list = usePaperWords()
  const kinds = booking.kinds.map((kind) => kindWords[kind as WorkKind]?.[side] ?? kind)
  return [
    [say('words'), <q key="words">{booking.words}</q>],
    [say('kinds'), kinds.join('、')],
    [say('wish'), booking.wish],
    [
      say('wishedSpan'),
      booking.state === 'waiting' && booking.wishedFrom && booking.wishedUntil
        ? `${at(booking.wishedFrom)} – ${at(booking.wishedUntil)}`
        : null,
    ],
    [say('time'), booking.startsAt && <b key="time">{at(booking.startsAt)}</b>],
    [say('ready'), booking.readyAt && at(booking.readyAt)],
    [say('expected'), booking.expectedAt && at(booking.expectedAt)],
    [say('receiver'), booking.receiver],
    [say('waits'), booking.waitsInStore && say('waitsHere')],
    [say('papers'), booking.papers.length > 0 && list(booking.papers)],
    [
      say('estimate'),
      booking.estimateFen !== null && (
        <>
          <Money fen={booking.estimateFen} />{' '}
          <span className="softer">{say(booking.estimateTold ? 'estimateTold' : 'estimateNotTold')}</span>
        </>
      ),
    ],
    [
      say('ended'),
      booking.endedReason && `${say(`end_${booking.endedReason}` as 'end_other')} ${booking.endedNote}`,
    ],
  ]
}
