import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { exchangeDemand } from '../../domain/exchange-demand/procedure.ts'
import { criterionNames } from '../../domain/warranty/criteria.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { longOf } from '../ui/time.ts'
import { demandWords, wishWords } from '../words/exchangeDemand.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Compensation } from './Compensation.tsx'
import type { DemandAnswer } from './read.ts'

type Of = { page: DemandAnswer }
type Fact = readonly [name: string, value: ReactNode]

/** What is demanded and by which right, what was answered and given. */
export function FactsPanel({ page }: Of) {
  const say = useWords(demandWords)
  const side = useSide()
  const { demand, warning } = page
  const facts = [...useDemanded(page), ...useSettled(page)].filter(([, value]) => value)
  return (
    <Panel
      title={say('what')}
      extra={<Link to={paths.carWarranty(demand.vehicleId)}>{say('warranty')}</Link>}
    >
      {warning && (
        <p className="says" role="note">
          <Sign of="warn" /> {warning[side]}
        </p>
      )}
      <dl className="demand-facts">
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

function useDemanded({ demand, ruleSet, clause, compensation }: DemandAnswer): Fact[] {
  const say = useWords(demandWords)
  const side = useSide()
  const files = useMe().rooms.includes('files')
  const { criterion, customer, customerId, vin } = demand
  const car = `${demand.brand} ${demand.model} ${vin ?? ''}`
  return [
    [say('wish'), <b key="wish">{wishWords[demand.wish][side]}</b>],
    [
      say('criterion'),
      criterion
        ? `${criterion} ${criterionNames[criterion][side]}${clause ? ` · ${clause}` : ''}`
        : say('noCriterion'),
    ],
    [say('words'), <q key="words">{demand.words}</q>],
    [
      say('customer'),
      customer && customerId && files ? (
        <Link to={paths.customerFile(customerId)}>{customer}</Link>
      ) : (
        (customer ?? say('nobody'))
      ),
    ],
    [say('car'), files ? <Link to={paths.carFile(demand.vehicleId)}>{car}</Link> : car],
    [
      say('receivedAt'),
      <span key="at" className="num">
        {longOf(demand.receivedAt)}
      </span>,
    ],
    [say('ruleSet'), ruleSet[side]],
    [say('compensation'), isOpen(demand) && <Compensation of={compensation} />],
  ]
}

function useSettled({ demand }: DemandAnswer): Fact[] {
  const say = useWords(demandWords)
  const side = useSide()
  const { replacementId, replacementPlate, replacementVin, finishedHow, returnedDay } = demand
  return [
    [say('answered'), demand.answerReason],
    [say('turnedAt'), demand.turnedAt && `${longOf(demand.turnedAt)} ${demand.turnedNote}`],
    [say('finishedHow'), finishedHow && wishWords[finishedHow][side]],
    [say('finishedAt'), demand.finishedAt && <span className="num">{longOf(demand.finishedAt)}</span>],
    [say('certificateNo'), demand.certificateNo],
    [
      say('compensation'),
      demand.finishedAt &&
        (demand.compensationFen === null ? say('noneTaken') : <Money fen={demand.compensationFen} />),
    ],
    [
      say('replacement'),
      replacementId && (
        <Link to={paths.carFile(replacementId)}>
          {[replacementPlate, replacementVin].filter(Boolean).join(' ')}
        </Link>
      ),
    ],
    [say('endReason'), demand.endReason],
    [say('returnedMark'), returnedDay && say('returned', { day: returnedDay })],
  ]
}

const isOpen = ({ state }: DemandAnswer['demand']) => !exchangeDemand.ends.some((end) => end === state)
