import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { openOrderOf, type CarFile } from '../../reception/receiving.ts'
import { Plate } from '../../ui/Plate.tsx'
import { dayOf } from '../../ui/time.ts'
import { sideWords } from '../../words/appointmentSide.ts'
import { useWords } from '../../words/words.ts'
import type { Call } from './useCall.ts'

/** The car as it is spoken of, and its last visit. */
export function CarSide({ call, file }: { call: Call; file: CarFile }) {
  const say = useWords(sideWords)
  const { page } = call
  const [last] = file.orders
  const here = openOrderOf(file)
  const advisor = page?.visits.flatMap(({ orders }) => orders).find(({ id }) => id === last?.id)?.advisor
  return (
    <>
      <div className="call-car">
        <Link to={paths.carFile(file.id)}>
          <span className="unseen">{say('openFile')}</span>
          <Plate no={file.plate} colour={file.plateColour} big />
        </Link>
        <b>{page?.car.modelName ?? [file.brand, file.model].filter(Boolean).join(' ')}</b>
        <span className="soft">
          {file.owner ?? say('noOwner')}
          {page && page.visitCount > 0 && ` · ${say('nthVisit', { n: page.visitCount + 1 })}`}
        </span>
      </div>
      {here && (
        <p className="says no">
          <Link to={paths.order(here.id)}>{say('hereNow', { number: here.number })}</Link>
        </p>
      )}
      <dl>
        <dt>VIN</dt>
        <dd className="mono">{file.vin ?? say('unknown')}</dd>
        <dt>{say('sold')}</dt>
        <dd>{[file.saleDay, file.use].filter(Boolean).join(' · ') || say('unknown')}</dd>
        <dt>{say('last')}</dt>
        <dd>
          {last
            ? [
                dayOf(last.openedAt),
                last.odometerKm !== null && say('km', { km: last.odometerKm.toLocaleString('en') }),
              ]
                .filter(Boolean)
                .join(' · ')
            : say('neverHere')}
        </dd>
        {last && (
          <dd className="wide">
            {last.complaint || last.work}
            {advisor && <span className="softer"> {say('receivedBy', { name: advisor })}</span>}
          </dd>
        )}
      </dl>
    </>
  )
}
