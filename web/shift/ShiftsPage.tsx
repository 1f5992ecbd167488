import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Panel, Skeleton } from '../ui/frame.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { useIsPhone } from '../ui/useMedia.ts'
import { AbsenceSheet } from './AbsenceSheet.tsx'
import type { Place } from './cells.ts'
import { DaySheet } from './DaySheet.tsx'
import { LayOutSheet } from './LayOutSheet.tsx'
import { PhonePlan } from './PhonePlan.tsx'
import { planQuery, type Plan } from './plan.ts'
import { PlanHead } from './PlanHead.tsx'
import { WeekPlan } from './WeekPlan.tsx'
import { useCellActs } from './useCellActs.ts'
import './shifts.css'
import './plan.css'
import './print.css'

/** What lies over the plan. */
export type Sheet =
  | { readonly is: 'day'; readonly place: Place }
  | { readonly is: 'absence'; readonly place: Place | undefined }
  | { readonly is: 'layOut' }

/** Who works when: people by days, against the law and the work that is given. */
export default function ShiftsPage() {
  const [asked] = useAsked()
  const { data: plan, error, refetch } = useQuery(planQuery(asked))
  if (!plan)
    return error ? (
      <Panel>
        <Trouble error={error} again={() => void refetch()} />
      </Panel>
    ) : (
      <Skeleton rows={12} />
    )
  return <Planned plan={plan} />
}

function Planned({ plan }: { plan: Plan }) {
  const phone = useIsPhone()
  const [sheet, setSheet] = useState<Sheet>()
  const acts = useCellActs()
  const close = () => setSheet(undefined)
  return (
    <div className="shifts">
      <PlanHead plan={plan} open={setSheet} />
      {phone ? (
        <PhonePlan plan={plan} open={setSheet} />
      ) : (
        <WeekPlan plan={plan} acts={acts} open={setSheet} />
      )}
      {sheet?.is === 'day' && (
        <DaySheet plan={plan} place={sheet.place} acts={acts} onClose={close} open={setSheet} />
      )}
      {sheet?.is === 'absence' && <AbsenceSheet plan={plan} place={sheet.place} onClose={close} />}
      {sheet?.is === 'layOut' && <LayOutSheet plan={plan} onClose={close} />}
    </div>
  )
}
