import { Link } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { appointment } from '../../domain/appointment/procedure.ts'
import { levels } from '../../domain/warranty/warning.ts'
import type { api } from '../api.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { hourOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { At } from '../ui/When.tsx'
import { LevelMark } from '../warranty/LevelMark.tsx'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import { punctualNow } from './punctual.ts'

export type Arrivals = InferResponseType<(typeof api)['appointment-arrivals']['$get'], 200>
type Car = Arrivals['cars'][number]
type RowProps = { car: Car; rule: Arrivals; shut: boolean }

export function ExpectedRow({ car, rule, shut }: RowProps) {
  const say = useWords(receptionWords)
  const { id, vehicleId, startsAt, plate, plateColour, model, customer, work, receiver } = car
  return (
    <li>
      <Link to={paths.booking(id)} className="hour num">
        {hourOf(startsAt!)}
      </Link>
      <span className="car">
        <Plate no={plate} colour={plateColour} /> {customer} <span className="softer">{model}</span>
      </span>
      <span className="work">
        {work} {receiver && <span className="softer">{say('receivedBy', { name: receiver })}</span>}
      </span>
      <span className="marks">
        <Marks car={car} />
      </span>
      <Clock car={car} rule={rule} />
      {shut ? (
        <button type="button" className="btn" disabled>
          {say('receiveIt')}
        </button>
      ) : (
        <Link className="btn" to={paths.reception()} search={{ car: vehicleId, booking: id }}>
          {say('receiveIt')}
        </Link>
      )}
    </li>
  )
}

function Marks({ car: { state, warrantyLevel, confirmedAt, expectedAt } }: { car: Car }) {
  const say = useWords(receptionWords)
  const level = levels.find((one) => one !== 'none' && one === warrantyLevel)
  return (
    <>
      {level && <LevelMark level={level} />}
      {state === 'failing' && <StateTag of={appointment} state={state} />}
      {confirmedAt === null ? (
        <Tag tone="wait">{say('notConfirmed')}</Tag>
      ) : (
        <Tag tone="done" icon={<Sign of="check" />}>
          {say('confirmed')}
        </Tag>
      )}
      {expectedAt && <Tag tone="line">{say.rich('saysAt', { at: <At at={expectedAt} /> })}</Tag>}
    </>
  )
}

/** How much too early or too late one would be who came now. */
function Clock({ car: { startsAt, expectedAt }, rule }: { car: Car; rule: Arrivals }) {
  const say = useWords(receptionWords)
  const { is, minutes: n } = punctualNow({ startsAt: startsAt!, expectedAt }, useNow(), rule)
  const told =
    is === 'earlyWaits'
      ? say('earlyWaits', {
          time: n < 60 ? say('minutes', { m: n }) : say('hours', { h: Math.floor(n / 60), m: n % 60 }),
        })
      : is === 'onTime'
        ? say('onTime')
        : say(is, { n })
  const tone = is === 'tooLate' ? 'late' : is === 'lateBy' ? 'soon' : ''
  return <span className={tone === '' ? 'clock soft' : `clock due ${tone}`}>{told}</span>
}
