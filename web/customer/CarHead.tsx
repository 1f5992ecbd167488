import { Link } from '@tanstack/react-router'
import { vehicle } from '../../domain/customer/procedure.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Head } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Kbd, Tag } from '../ui/Tag.tsx'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { Completeness } from './Completeness.tsx'
import { refusalOf, type CarPage } from './read.ts'

export function CarHead({ page, amend }: { page: CarPage; amend: () => void }) {
  const say = useWords(fileWords)
  const { car, completeness, steps } = page
  const { rooms } = useMe()
  const stands = ['inUse', 'stopped', 'soldAway'].includes(car.state)
  const receives = rooms.includes('reception') && stands
  const books = rooms.includes('booking') && stands
  const lacks = completeness.lacks.length > 0
  return (
    <Head
      title={
        <span className="car-title">
          <span className="unseen">{say('carTitle')}</span>{' '}
          <Plate no={car.plate} colour={car.plateColour} big />
          {car.modelName ?? [car.brand, car.model].filter(Boolean).join(' ')}
        </span>
      }
      note={
        <span className="marks">
          <StateTag of={vehicle} state={car.state} more={car.goneDay ?? undefined} />
          {car.returnedDay && <Tag tone="pause">{say('returnedOn', { day: car.returnedDay })}</Tag>}
          <Completeness {...completeness} />
        </span>
      }
    >
      <Act refusal={refusalOf(steps, 'amend')} onClick={amend} primary={lacks}>
        {say(lacks ? 'completeIt' : 'amend')} <Kbd>E</Kbd>
      </Act>
      {books && (
        <Link className="btn" to={paths.bookingNew()} search={{ car: car.id } as never}>
          {say('book')}
        </Link>
      )}
      {receives && (
        <Link
          className={lacks ? 'btn' : 'btn primary'}
          to={paths.reception()}
          search={{ car: car.id } as never}
        >
          {say('receive')} <Kbd>R</Kbd>
        </Link>
      )}
    </Head>
  )
}
