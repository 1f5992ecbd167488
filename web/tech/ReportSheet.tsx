import { reportForm } from '../../domain/finding/forms.ts'
import { usualFindings } from '../../domain/finding/usual.ts'
import { api } from '../api.ts'
import { Measured } from '../finding/Measured.tsx'
import { asUsual, blankReport, figuresOf, milliOf, reportOf, type ReportValues } from '../finding/reported.ts'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { FormFace } from '../ui/FormFace.tsx'
import { useForm } from '../ui/useForm.ts'
import { findingWords } from '../words/finding.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { OwnJob } from './ownJobs.ts'
import { PhotoTiles } from './PhotoTiles.tsx'
import { Sheet, type SheetHandle } from './Sheet.tsx'

export const useReport = (job: OwnJob, landed: () => void) =>
  useForm({
    draft: `finding:${job.id}`,
    start: blankReport,
    schema: reportForm,
    shape: (values: ReportValues) => reportOf(values, job),
    send: (json, { header, newId }) =>
      api.findings[':id'].report.$post({ param: { id: newId }, json, header }),
    landed,
  })

type ReportProps = SheetHandle & { form: Form<ReportValues>; job: OwnJob }

/** One hand: tap what and where, the value beside its limit, a photo, and whether it touches safety. */
export function ReportSheet({ form, job, ...sheet }: ReportProps) {
  const say = useWords(findingWords)
  const { what, isUrgent, measured, limit } = form.values
  const wrongFigure = milliOf(measured) === undefined || milliOf(limit) === undefined
  const why = wrongFigure
    ? say('notFigure')
    : what.trim() === ''
      ? say('sayWhat')
      : isUrgent === null
        ? say('chooseUrgent')
        : undefined
  return (
    <Sheet {...sheet} title={say('sheetTitle')}>
      <FormFace form={form} submit={say('send')} why={why}>
        <p className="soft">{say('clockRuns', { title: job.title })}</p>
        <WhatAndWhere form={form} />
        <Figures form={form} />
        <PhotoTiles form={form} />
        <Urgent form={form} />
        <Field form={form} name="proposal" label={say('proposal')} wide>
          {(bound) => <input {...bound} className="input" maxLength={100} autoComplete="off" />}
        </Field>
        <Field form={form} name="note" label={say('note')} wide>
          {(bound) => <textarea {...bound} className="input" rows={2} maxLength={300} />}
        </Field>
        <p className="hands-off">{say('doNotTouch')}</p>
      </FormFace>
    </Sheet>
  )
}

const places = ['place_LF', 'place_RF', 'place_LR', 'place_RR'] as const

function WhatAndWhere({ form }: { form: Form<ReportValues> }) {
  const say = useWords(findingWords)
  const side = useSide()
  const { what, place } = form.values
  return (
    <>
      <Field form={form} name="what" label={say('what')} wide>
        {(bound) => (
          <input
            {...bound}
            className="input"
            maxLength={60}
            placeholder={say('whatHint')}
            autoComplete="off"
          />
        )}
      </Field>
      <div className="tech-tiles small" role="radiogroup" aria-label={say('what')}>
        {usualFindings.map((one) => (
          <button
            key={one.what}
            type="button"
            role="radio"
            aria-checked={what === one.what}
            onClick={() => form.set(asUsual(one.what))}
          >
            {side === 1 ? one.english : one.what}
          </button>
        ))}
      </div>
      <div className="tech-tiles four" role="radiogroup" aria-label={say('place')}>
        {places.map((one) => (
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={place === say(one)}
            onClick={() => form.set({ place: place === say(one) ? '' : say(one) })}
          >
            {say(one)}
          </button>
        ))}
      </div>
      <Field form={form} name="place" label={say('otherPlace')} wide>
        {(bound) => <input {...bound} className="input" maxLength={30} autoComplete="off" />}
      </Field>
    </>
  )
}

function Figures({ form }: { form: Form<ReportValues> }) {
  const say = useWords(findingWords)
  const { limitIs } = form.values
  return (
    <>
      <div className="tech-figures">
        <Field form={form} name="measured" label={say('measured')}>
          {(bound) => <input {...bound} className="input num" inputMode="decimal" autoComplete="off" />}
        </Field>
        <Field form={form} name="unit" label={say('unit')}>
          {(bound) => <input {...bound} className="input" maxLength={10} autoComplete="off" />}
        </Field>
        <Field form={form} name="limit" label={say('limit')}>
          {(bound) => <input {...bound} className="input num" inputMode="decimal" autoComplete="off" />}
        </Field>
      </div>
      <div className="tech-tiles" role="radiogroup" aria-label={say('limitIs')}>
        {(['least', 'most'] as const).map((one) => (
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={limitIs === one}
            onClick={() => form.set({ limitIs: one })}
          >
            {say(`limit_${one}`)}
          </button>
        ))}
      </div>
      <Measured of={figuresOf(form.values)} big />
    </>
  )
}

function Urgent({ form }: { form: Form<ReportValues> }) {
  const say = useWords(findingWords)
  const { isUrgent } = form.values
  return (
    <div className="tech-urgent" role="radiogroup" aria-label={say('urgent')}>
      <span>
        <b>{say('urgent')}</b>
        <small>{say('urgentTold')}</small>
      </span>
      <div className="tech-tiles">
        {([true, false] as const).map((one) => (
          <button
            key={String(one)}
            type="button"
            role="radio"
            aria-checked={isUrgent === one}
            onClick={() => form.set({ isUrgent: one })}
          >
            {say(one ? 'yes' : 'no')}
          </button>
        ))}
      </div>
    </div>
  )
}
