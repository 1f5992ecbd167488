import type { ReportForm } from '../../domain/finding/forms.ts'
import { usualFindings } from '../../domain/finding/usual.ts'
import { figureOf, writtenFigure } from '../ui/figure.ts'
import type { Figures } from './shares.ts'

type Photo = ReportForm['photos'][number]

/** As a hand fills it in: figures as they are typed. */
export type ReportValues = {
  what: string
  place: string
  measured: string
  limit: string
  limitIs: 'least' | 'most'
  unit: string
  isUrgent: boolean | null
  proposal: string
  note: string
  photos: readonly Photo[]
}

export const blankReport: ReportValues = {
  what: '',
  place: '',
  measured: '',
  limit: '',
  limitIs: 'least',
  unit: '',
  isUrgent: null,
  proposal: '',
  note: '',
  photos: [],
}

export const milliOf = (typed: string): number | null | undefined =>
  typed.trim() === '' ? null : figureOf(typed, 1000)

/** What is tapped brings its unit and its usual limit along. */
export function asUsual(what: string): Partial<ReportValues> {
  const usual = usualFindings.find((one) => one.what === what)
  if (!usual) return { what }
  const { unit, limitMilli, limitIs } = usual
  return { what, unit, limit: writtenFigure(limitMilli, 1000), limitIs }
}

export function figuresOf({ measured, limit, limitIs, unit }: ReportValues): Figures {
  const limitMilli = milliOf(limit) ?? null
  return {
    measuredMilli: milliOf(measured) ?? null,
    limitMilli,
    limitIs: limitMilli === null ? null : limitIs,
    unit,
  }
}

type Job = { readonly id: string; readonly workOrderId: string }

/** As the counter takes it; without a value its limit says nothing. */
export function reportOf(values: ReportValues, job: Job) {
  const { what, place, isUrgent, proposal, note, photos } = values
  const figures = figuresOf(values)
  const nothing = { measuredMilli: null, limitMilli: null, limitIs: null, unit: '' }
  return {
    jobId: job.id,
    workOrderId: job.workOrderId,
    what,
    place,
    isUrgent,
    proposal,
    note,
    photos,
    ...(figures.measuredMilli === null ? nothing : figures),
  }
}
