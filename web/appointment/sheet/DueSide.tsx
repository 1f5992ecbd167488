import { DueDay, duesOf } from '../../customer/DueDays.tsx'
import type { CarPage } from '../../customer/read.ts'
import { sideWords } from '../../words/appointmentSide.ts'
import { useWords } from '../../words/words.ts'
import type { Call } from './useCall.ts'

/** What falls due by day and by kilometre. */
export function DueSide({ call, page: { car, completeness } }: { call: Call; page: CarPage }) {
  const say = useWords(sideWords)
  const dues = duesOf(car)
  const km = call.form.values.odometerKm ?? call.file?.lastKm ?? null
  const left = car.nextServiceKm === null || km === null ? null : car.nextServiceKm - km
  return (
    <section>
      <h3>{say('due')}</h3>
      {dues.length === 0 && car.nextServiceKm === null && <p className="softer">{say('nothingDue')}</p>}
      {car.nextServiceKm !== null && (
        <p className="due-day">
          {say('serviceAt')}{' '}
          <span className="num">{say('km', { km: car.nextServiceKm.toLocaleString('en') })}</span>{' '}
          {left !== null && (
            <span className={left <= 0 ? 'due soon' : 'softer'}>
              {say(left <= 0 ? 'kmOver' : 'kmLeft', { km: Math.abs(left).toLocaleString('en') })}
            </span>
          )}
        </p>
      )}
      {dues.map((due) => (
        <p key={due.name}>
          <DueDay {...due} />
        </p>
      ))}
      {completeness.lacks.length > 0 && <p className="soft">{say('fileLacks')}</p>}
    </section>
  )
}
