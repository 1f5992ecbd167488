import { useState } from 'react'
import { useIsPhone } from '../../ui/useMedia.ts'
import { BoardHead } from './BoardHead.tsx'
import { BoardPanel } from './BoardPanel.tsx'
import { Failing } from './Failing.tsx'
import { Hands } from './Hands.tsx'
import { LiftingContext, newLifting } from './lifting.ts'
import { PhoneDay } from './PhoneDay.tsx'
import { PrintDay } from './PrintDay.tsx'
import type { BoardWeek } from './read.ts'
import { Tray } from './Tray.tsx'
import { useDay } from './useDay.ts'
import { WeekStrip } from './WeekStrip.tsx'

/** One week of it, with one of its days before the eyes. */
export function Board({ week, day }: { week: BoardWeek; day: string }) {
  const phone = useIsPhone()
  const [lifting] = useState(newLifting)
  const plan = useDay(week, day)
  return (
    <LiftingContext value={lifting}>
      <Hands week={week} plan={plan}>
        <BoardHead plan={plan} />
        <WeekStrip week={week} day={day} />
        {phone ? <PhoneDay plan={plan} /> : <BoardPanel week={week} plan={plan} />}
        <div className="bk-foot">
          <Tray week={week} />
          <Failing week={week} />
        </div>
        <PrintDay plan={plan} />
      </Hands>
    </LiftingContext>
  )
}
