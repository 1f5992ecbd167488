import { EmptyState, Skeleton } from '../../ui/frame.tsx'
import { sideWords } from '../../words/appointmentSide.ts'
import { useWords } from '../../words/words.ts'
import { CarSide } from './CarSide.tsx'
import { DraftSide } from './DraftSide.tsx'
import { DueSide } from './DueSide.tsx'
import { RefusedSide } from './RefusedSide.tsx'
import { SanbaoSide } from './SanbaoSide.tsx'
import type { CallProps } from './useCall.ts'

/** What one may have to know while the customer is on the line (S35, S36). */
export function Side({ call }: CallProps) {
  const say = useWords(sideWords)
  const { car } = call.form.values
  return (
    <aside className="call-side" aria-label={say('side')}>
      {car.is === 'none' && <EmptyState title={say('noCar')}>{say('noCarTold')}</EmptyState>}
      {car.is === 'new' && <EmptyState title={say('newCar')}>{say('newCarTold')}</EmptyState>}
      {car.is === 'known' && !call.file && <Skeleton rows={6} />}
      {call.file && <CarSide call={call} file={call.file} />}
      {car.is === 'known' && <SanbaoSide call={call} />}
      {car.is === 'known' && <RefusedSide call={call} />}
      {call.page && <DueSide call={call} page={call.page} />}
      <DraftSide call={call} />
    </aside>
  )
}
