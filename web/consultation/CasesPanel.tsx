import { useState } from 'react'
import { difficultCase } from '../../domain/difficult-case/procedure.ts'
import { adviseForm, escalateForm } from '../../domain/difficult-case/forms.ts'
import { api } from '../api.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Panel } from '../ui/frame.tsx'
import { useForm } from '../ui/useForm.ts'
import { At } from '../ui/When.tsx'
import { caseWords } from '../words/consultation.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { isMine } from '../work-order/useOrder.ts'
import type { Page } from './read.ts'

/** What neither advisor nor technician can judge, and what the technical director says. */
export function CasesPanel({ page: { order, cases } }: { page: Page }) {
  const say = useWords(caseWords)
  const english = useLanguage() === 'en'
  const [open, setOpen] = useState<string>()
  const close = () => setOpen(undefined)
  return (
    <Panel title={say('title')} className="helps" flush>
      <ul>
        {cases.map((one) => (
          <li key={one.id}>
            <span className="marks">
              <StateTag of={difficultCase} state={one.state} />
              <span className="softer">
                {(english && one.raisedByEn) || one.raisedBy} <At at={one.raisedAt} />
              </span>
            </span>
            <b>{one.question}</b>
            {one.advisedAt && (
              <span>
                {one.opinion}{' '}
                <span className="softer">
                  {(english && one.advisedByEn) || one.advisedBy} <At at={one.advisedAt} />
                </span>
              </span>
            )}
            {one.state === 'raised' && isMine(one.steps, 'advise') && (
              <Act primary onClick={() => setOpen(one.id)}>
                {say('advise')}
              </Act>
            )}
          </li>
        ))}
      </ul>
      <div className="foot">
        <Act onClick={() => setOpen('new')}>{say('escalate')}</Act>
      </div>
      {open === 'new' && <EscalateSheet orderId={order.id} close={close} />}
      {open !== undefined && open !== 'new' && <AdviseSheet id={open} close={close} />}
    </Panel>
  )
}

function EscalateSheet({ orderId, close }: { orderId: string; close: () => void }) {
  const say = useWords(caseWords)
  const form = useForm({
    draft: `case.escalate:${orderId}`,
    start: { question: '' },
    schema: escalateForm,
    shape: (values) => ({ workOrderId: orderId, ...values }),
    send: (json, { header, newId }) =>
      api['difficult-cases'][':id'].escalate.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('escalate')} submit={say('escalate')} open onClose={close}>
      <Field form={form} name="question" label={say('question')} wide>
        {(bound) => <textarea {...bound} className="input" rows={4} maxLength={1000} required />}
      </Field>
    </FormSheet>
  )
}

function AdviseSheet({ id, close }: { id: string; close: () => void }) {
  const say = useWords(caseWords)
  const form = useForm({
    draft: `case.advise:${id}`,
    start: { opinion: '' },
    schema: adviseForm,
    send: (json, { header }) => api['difficult-cases'][':id'].advise.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('advise')} submit={say('advise')} open onClose={close}>
      <Field form={form} name="opinion" label={say('opinion')} wide>
        {(bound) => <textarea {...bound} className="input" rows={4} maxLength={1000} required />}
      </Field>
    </FormSheet>
  )
}
