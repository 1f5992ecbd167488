import { useState } from 'react'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { Field } from '../ui/Field.tsx'
import { FormFace } from '../ui/FormFace.tsx'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useForm } from '../ui/useForm.ts'
import { consultationWords } from '../words/consultation.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { refusalOf } from '../work-order/useOrder.ts'
import { CircumstancesPart } from './CircumstancesPart.tsx'
import { schemas, shapeOf, startOf, type Mode, type Values } from './content.ts'
import { DrivePart } from './DrivePart.tsx'
import type { Page, Tree } from './read.ts'
import { SheetRead } from './SheetRead.tsx'
import { SymptomFinder } from './SymptomFinder.tsx'
import { SymptomCard } from './SymptomCard.tsx'

type SheetProps = { page: Page; tree: Tree }

/** One sheet for writing, changing and amending: what differs is what stands below it. Who only reads has it as paper. */
export function SheetForm({ page, tree }: SheetProps) {
  const say = useWords(consultationWords)
  const language = useLanguage()
  const { sheet } = page
  const [amends, setAmends] = useState(false)
  const mode: Mode = !sheet ? 'write' : sheet.state === 'draft' ? 'revise' : 'amend'
  const refusal = mode === 'write' ? page.write : refusalOf(page.steps, mode)
  const isOthers = refusal?.because === 'not_your_duty'
  if (!sheet && refusal) return <EmptyState title={say('none')}>{refusalSays(refusal, language)}</EmptyState>
  if (sheet && (isOthers || (mode === 'amend' && !amends)))
    return (
      <>
        <SheetRead sheet={sheet}>
          {mode === 'amend' && !isOthers && (
            <div className="amend-now">
              <Act refusal={refusal} onClick={() => setAmends(true)}>
                {say('amend')}
              </Act>{' '}
              <span className="softer">{say('amendTold')}</span>
            </div>
          )}
        </SheetRead>
      </>
    )
  return <Written key={mode} {...{ page, tree, mode }} done={() => setAmends(false)} />
}

const submits = { write: 'write', revise: 'keep', amend: 'amend' } as const

function Written({ page, tree, mode, done }: SheetProps & { mode: Mode; done: () => void }) {
  const say = useWords(consultationWords)
  const { order, sheet } = page
  const form = useConsult(page, mode, done)
  const revision = sheet?.revision ?? 1
  return (
    <FormFace form={form} submit={say(submits[mode])}>
      {form.values.revision !== revision && (
        <p className="says">
          {say('conflictTold')}{' '}
          <button type="button" className="btn small" onClick={() => form.set({ revision })}>
            {say('conflict')}
          </button>
        </p>
      )}
      <fieldset className="sheet" disabled={form.underWay}>
        <legend className="unseen">{say('title')}</legend>
        <Panel>
          <Field form={form} name="words" label={say('words')} wide>
            {(bound) => <textarea {...bound} className="input" rows={2} maxLength={1000} required />}
          </Field>
        </Panel>
        <Panel title={say('symptoms')} className="symptoms">
          <SymptomFinder form={form} tree={tree} energy={order.energy} />
          <ol>
            {form.values.symptoms.map((symptom, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a symptom is where it stands
              <SymptomCard key={`${at} ${symptom.code} ${symptom.name}`} form={form} at={at} tree={tree} />
            ))}
          </ol>
        </Panel>
        <CircumstancesPart form={form} />
        <DrivePart form={form} inKm={order.odometerKm} />
        {mode === 'amend' && (
          <Panel>
            <Field form={form} name="reason" label={say('amendReason')} wide>
              {(bound) => <input {...bound} className="input" autoComplete="off" maxLength={200} required />}
            </Field>
          </Panel>
        )}
      </fieldset>
    </FormFace>
  )
}

function useConsult(page: Page, mode: Mode, landed: () => void) {
  const { order, sheet } = page
  const step = api.consultations[':id']
  return useForm<Values, object, unknown>({
    draft: `consultation.${mode}:${order.id}`,
    start: startOf(page),
    schema: schemas[mode],
    shape: (values) => shapeOf(mode, order.id, values),
    landed,
    send: (json, { header, newId }) => {
      const param = { id: sheet?.id ?? newId }
      if (mode === 'write') return step.write.$post({ param, header, json: json as never })
      if (mode === 'amend') return step.amend.$post({ param, header, json: json as never })
      return step.revise.$post({ param, header, json: json as never })
    },
  })
}
export type SheetOf = ReturnType<typeof useConsult>
