import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { Skeleton } from '../ui/frame.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import { DispatchJobs } from './DispatchJobs.tsx'
import { DispatchPlan } from './DispatchPlan.tsx'
import { TechnicianChoice } from './TechnicianChoice.tsx'
import { useDispatch } from './useDispatch.ts'
import type { OrderPage } from './useOrder.ts'
import { OrderSheet } from './OrderSheet.tsx'
import './dispatch.css'

type DispatchSheetProps = {
  page: OrderPage
  /** One job alone, to be dispatched or given to another; left out, all that wait. */
  about: string | undefined
  open: boolean
  onClose: () => void
}

/** S79, S80: whom, where, when, and what he is told; one act for each job, in order. */
export function DispatchSheet({ page, about, open, onClose }: DispatchSheetProps) {
  const say = useWords(sheetWords)
  const choices = useQuery({
    queryKey: ['dispatchChoices'],
    queryFn: () => answer(api['dispatch-choices'].$get({ query: {} })),
    enabled: open,
    meta: { topics: ['job', 'workOrder', 'staff', 'shift', 'absence', 'appointment'] },
  })
  const dispatch = useDispatch({ page, about, choices: choices.data, onClose })
  const { form, chosen } = dispatch
  const why =
    dispatch.offered.length === 0 ? say('noOpenJob') : chosen.length === 0 ? say('noJob') : undefined
  return (
    <OrderSheet
      form={form}
      title={say('dispatchTitle')}
      submit={say('dispatchSubmit', { n: chosen.length })}
      open={open}
      onClose={onClose}
      width={760}
      {...(why !== undefined && { why })}
    >
      <DispatchJobs dispatch={dispatch} />
      {choices.isPending && <Skeleton rows={8} />}
      {choices.isError && <Trouble error={choices.error} again={() => void choices.refetch()} />}
      {choices.data && (
        <>
          <TechnicianChoice choices={choices.data} dispatch={dispatch} />
          <DispatchPlan choices={choices.data} dispatch={dispatch} page={page} />
        </>
      )}
    </OrderSheet>
  )
}
