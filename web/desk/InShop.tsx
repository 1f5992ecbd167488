import { Link } from '@tanstack/react-router'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { longOf, shortOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { deskWords } from '../words/desk.ts'
import { useWords } from '../words/words.ts'
import { percentOf, type CarInShop } from './tasks.ts'

/** Own cars first, as the server has them; a heading only where both kinds are there. */
export function InShop({ cars }: { cars: readonly CarInShop[] }) {
  const say = useWords(deskWords)
  const opens = useMe().rooms.includes('orders')
  const groups = [
    { title: 'mine', cars: cars.filter(({ mine }) => mine) },
    { title: 'notMine', cars: cars.filter(({ mine }) => !mine) },
  ] as const
  const both = groups.every(({ cars }) => cars.length > 0)
  return (
    <Panel
      title={say('inShop')}
      flush
      extra={opens && <Link to={paths.orders()}>{say('allOrders')}</Link>}
      className="in-shop"
    >
      {cars.length === 0 && <EmptyState title={say('shopEmpty')} />}
      {groups.map(({ title, cars }) => (
        <section key={title} aria-label={both ? say(title, { n: cars.length }) : undefined}>
          {both && <h3 className="softer">{say(title, { n: cars.length })}</h3>}
          {cars.map((car) =>
            opens ? (
              <Link key={car.id} to={paths.order(car.id)} className="shop">
                <Car car={car} />
              </Link>
            ) : (
              <div key={car.id} className="shop">
                <Car car={car} />
              </div>
            ),
          )}
        </section>
      ))}
    </Panel>
  )
}

const soonMs = 15 * 60_000

function Car({ car }: { car: CarInShop }) {
  const say = useWords(deskWords)
  const now = useNow()
  const percent = percentOf(car)
  const left = car.promisedAt === null ? Infinity : Date.parse(car.promisedAt) - now.getTime()
  const tone = left < 0 ? 'late' : left <= soonMs ? 'soon' : ''
  return (
    <>
      <span className="row">
        <Plate no={car.plate} colour={car.plateColour} />
        <span className="name">{car.customer}</span>
        <StateTag of={workOrder} state={car.state} />
      </span>
      <span className="bar">
        <i style={{ width: `${percent ?? 0}%` }} className={tone} />
      </span>
      <span className="row softer">
        <span>{percent === undefined ? say('noJobs') : say('done', { n: percent })}</span>
        {car.promisedAt === null ? (
          <span>{say('noPromise')}</span>
        ) : (
          <span title={longOf(car.promisedAt)}>
            {say('promised')} <b className={`due ${tone}`}>{shortOf(car.promisedAt, now)}</b>
          </span>
        )}
      </span>
    </>
  )
}
