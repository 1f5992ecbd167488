import { Link } from '@tanstack/react-router'
import { energies, legalLeast, ruleSets, uses, vehicleClasses } from '../../domain/customer/kinds.ts'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { DueDay, duesOf } from './DueDays.tsx'
import type { CarPage } from './read.ts'
import { useKinds } from './useKinds.ts'

type Of = { page: CarPage }

/** What the car is. */
export function CarDataPanel({ page: { car, readings } }: Of) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  const facts = [
    [say('vin'), car.vin && <span className="mono vin">{car.vin}</span>],
    [say('model'), car.modelName ?? [car.brand, car.model].filter(Boolean).join(' ')],
    [say('modelCode'), car.modelCode],
    [say('colour'), car.colour],
    [say('engineNo'), car.engineNo],
    [say('energy'), car.energy && word(energies, car.energy)],
    [say('use'), car.use && word(uses, car.use)],
    [say('vehicleClass'), car.vehicleClass && word(vehicleClasses, car.vehicleClass)],
    [say('firstRegistrationDay'), car.firstRegistrationDay],
    [say('odometer'), readings[0] && say('kilometres', { n: readings[0].km.toLocaleString('en') })],
  ] as const
  return (
    <Panel title={say('carData')}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value || <span className="softer">{say('unknown')}</span>}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

/** S18–S20: what falls due; of a car that is gone nothing is reminded. */
export function DuePanel({ page: { car } }: Of) {
  const say = useWords(fileWords)
  const dues = duesOf(car)
  const gone = car.state !== 'inUse'
  return (
    <Panel title={say('dueDays')}>
      {gone && <p className="softer">{say('outOfDue')}</p>}
      {dues.length === 0 && car.nextServiceKm === null && <p className="softer">{say('noDue')}</p>}
      <div className="dues">
        {dues.map((due) => (gone ? <Gone key={due.name} {...due} /> : <DueDay key={due.name} {...due} />))}
        {car.nextServiceKm !== null && (
          <span className="due-day">
            {say('nextServiceKm')}{' '}
            <span className="num">{say('kilometres', { n: car.nextServiceKm.toLocaleString('en') })}</span>
          </span>
        )}
      </div>
    </Panel>
  )
}

function Gone({ name, day }: ReturnType<typeof duesOf>[number]) {
  const say = useWords(fileWords)
  return (
    <span className="due-day softer">
      {say(name)} <span className="num">{day}</span>
    </span>
  )
}

/** R1: what the rules will ask; where nothing better was promised, the law's own least stands. */
export function WarrantyPanel({ page: { car } }: Of) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  const period = (months: number | null, km: number | null, least: readonly [number, number]) => {
    const said = `${say('months', { n: months ?? least[0] })} / ${say('kilometres', { n: (km ?? least[1]).toLocaleString('en') })}`
    return months === null && km === null ? say('byLaw', { n: said }) : said
  }
  const facts = [
    [say('saleDay'), car.saleDay],
    [say('deliveryDay'), car.deliveryDay],
    [say('productionDay'), car.productionDay],
    ...(car.replacementDay ? ([[say('replacementDay'), car.replacementDay]] as const) : []),
    ...(car.returnedDay
      ? ([
          [say('returnedDay'), car.returnedDay],
          [say('returnedReason'), car.returnedReason],
        ] as const)
      : []),
    [say('salePriceFen'), car.salePriceFen !== null && <Money fen={car.salePriceFen} />],
    [
      say('repairMonths'),
      period(car.repairMonths, car.repairKm, [legalLeast.repairMonths, legalLeast.repairKm]),
    ],
    [
      say('sanbaoMonths'),
      period(car.sanbaoMonths, car.sanbaoKm, [legalLeast.sanbaoMonths, legalLeast.sanbaoKm]),
    ],
    [
      say('coefficientBasisPoints'),
      car.coefficientBasisPoints !== null && `${(car.coefficientBasisPoints / 100).toFixed(2)}%`,
    ],
    ...(car.ruleSet
      ? ([
          [say('ruleSet'), word(ruleSets, car.ruleSet)],
          [say('ruleSetReason'), car.ruleSetReason],
        ] as const)
      : []),
  ] as const
  return (
    <Panel title={say('warranty')} extra={<Link to={paths.carWarranty(car.id)}>{say('warrantyOpen')}</Link>}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value || <span className="softer">{say('unknown')}</span>}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

export function MergedNote({ into, to }: { into: string | null; to: 'car' | 'customer' }) {
  const say = useWords(fileWords)
  if (!into) return null
  return (
    <p className="says" role="note">
      {say('mergedAway')}{' '}
      <Link to={to === 'car' ? paths.carFile(into) : paths.customerFile(into)}>{say('openKept')}</Link>
    </p>
  )
}
