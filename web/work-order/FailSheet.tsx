import { z } from 'zod'
import { failForm } from '../../domain/workshop/forms.ts'
import { api } from '../api.ts'
import { Field, FieldError } from '../ui/Field.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useForm } from '../ui/useForm.ts'
import { useLanguage } from '../words/language.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import { refusalOf, type Job, type OrderPage } from './useOrder.ts'
import { OrderSheet } from './OrderSheet.tsx'

const ofOneJob = failForm.extend({ jobId: z.uuid() })

type FailSheetProps = { page: OrderPage; open: boolean; onClose: () => void }

/** A job goes back to its mechanic with what is wrong, to be heard and done again. */
export function FailSheet({ page: { order, jobs }, open, onClose }: FailSheetProps) {
  const say = useWords(sheetWords)
  const done = jobs.filter(({ state }) => state === 'done')
  const form = useForm({
    draft: `fail:${order.id}`,
    start: { jobId: done.length === 1 ? done[0]!.id : '', defect: '' },
    schema: ofOneJob,
    send: ({ jobId: id, ...json }, { header }) => api.jobs[':id'].fail.$post({ param: { id }, header, json }),
    landed: onClose,
  })
  return (
    <OrderSheet
      form={form}
      title={say('failTitle')}
      submit={say('failSubmit')}
      open={open}
      onClose={onClose}
      width={560}
      {...(form.values.jobId === '' && { why: say('chooseJob') })}
    >
      <fieldset className="picks" disabled={form.underWay}>
        <legend>{say('failJob')}</legend>
        {done.map((job) => (
          <FailableJob
            key={job.id}
            job={job}
            on={form.values.jobId === job.id}
            choose={() => form.set({ jobId: job.id })}
          />
        ))}
        <FieldError form={form} path="jobId" />
      </fieldset>
      <Field form={form} name="defect" label={say('defect')} hint={say('defectHint')} wide>
        {(bound) => <textarea {...bound} className="input" rows={4} required />}
      </Field>
    </OrderSheet>
  )
}

function FailableJob({ job, on, choose }: { job: Job; on: boolean; choose: () => void }) {
  const language = useLanguage()
  const refusal = refusalOf(job.steps, 'fail')
  return (
    <label className={on ? 'on' : undefined}>
      <input type="radio" name="failed-job" checked={on} disabled={Boolean(refusal)} onChange={choose} />
      <b>{job.title}</b>
      <span className="softer">{refusal ? refusalSays(refusal, language) : job.technician}</span>
    </label>
  )
}
