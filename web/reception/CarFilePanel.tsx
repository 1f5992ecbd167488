import { Link } from '@tanstack/react-router'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { EmptyState, Panel, Skeleton } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import type { CarFile } from './receiving.ts'

/** What one wants to know before the car is spoken about: what falls due, and what was done. */
export function CarFilePanel({ file }: { file: CarFile | undefined }) {
  const say = useWords(receptionWords)
  if (!file) {
    return (
      <Panel title={say('file')} flush>
        <Skeleton rows={4} />
      </Panel>
    )
  }
  return (
    <>
      <Facts file={file} />
      <Panel title={say('before')} flush>
        {file.orders.length === 0 && <EmptyState title={say('neverHere')} />}
        <ul className="before">
          {file.orders.map(({ id, number, state, openedAt, odometerKm, complaint, adoptedFrom, work }) => (
            <li key={id}>
              <Link to={paths.order(id)} className="num">
                {number}
              </Link>
              <StateTag of={workOrder} state={state} />
              {adoptedFrom && <Tag tone="line">{say('adopted', { system: adoptedFrom })}</Tag>}
              <span>{complaint || work}</span>
              <span className="softer">
                {dayOf(openedAt)}
                {odometerKm !== null && <> · {say('km1', { km: odometerKm.toLocaleString('en') })}</>}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}

function Facts({ file }: { file: CarFile }) {
  const say = useWords(receptionWords)
  const today = dayOf(useNow())
  const days = [
    ['nextService', file.nextServiceDay],
    ['insurance', file.insuranceDay],
    ['inspection', file.inspectionDay],
  ] as const
  const known = days.filter(([, day]) => day !== null)
  const files = useMe().rooms.includes('files')
  if (known.length === 0 && !file.saleDay && !file.use && !files) return null
  return (
    <Panel title={say('file')} extra={files && <Link to={paths.carFile(file.id)}>{say('openFile')}</Link>}>
      <dl className="facts">
        {known.map(([name, day]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd className="num">
              {day} {day! < today && <b className="due late">{say('passed')}</b>}
            </dd>
          </div>
        ))}
        {file.use && (
          <div>
            <dt>{say('use')}</dt>
            <dd>{file.use}</dd>
          </div>
        )}
        {file.saleDay && (
          <div>
            <dt>{say('sold')}</dt>
            <dd className="num">{file.saleDay}</dd>
          </div>
        )}
      </dl>
    </Panel>
  )
}
