import { lineKinds, payers } from '../../domain/quotation/forms.ts'
import type { Job, Line } from './useOrder.ts'

export type Kind = (typeof lineKinds)[number]
export type Payer = (typeof payers)[number]
export type Row = { readonly line: Line; readonly job: Job | undefined }
export type Group = { readonly kind: Kind; readonly rows: readonly Row[] }

/** The paper in the order of the printed form: the four groups, each labour line with its job. */
export const groupsOf = (lines: readonly Line[], jobs: readonly Job[]): Group[] =>
  lineKinds
    .map((kind) => ({
      kind,
      rows: lines
        .filter((line) => line.kind === kind)
        .map((line) => ({ line, job: jobs.find(({ quotationLineId }) => quotationLineId === line.id) })),
    }))
    .filter(({ rows }) => rows.length > 0)

export type Sums = {
  /** The customer's share by group, only what is not refused. */
  readonly owner: readonly { readonly kind: Kind; readonly fen: number }[]
  readonly ownerFen: number
  readonly others: readonly { readonly payer: Payer; readonly fen: number }[]
  readonly refusedFen: number
}

export function sumsOf(lines: readonly Line[]): Sums {
  const stands = lines.filter(({ answer }) => answer !== 'refused')
  const owners = stands.filter(({ payer }) => payer === 'customer')
  return {
    owner: lineKinds
      .map((kind) => ({ kind, fen: total(owners.filter((line) => line.kind === kind)) }))
      .filter(({ fen }) => fen > 0),
    ownerFen: total(owners),
    others: payers
      .filter((payer) => payer !== 'customer')
      .map((payer) => ({ payer, fen: total(stands.filter((line) => line.payer === payer)) }))
      .filter(({ fen }) => fen > 0),
    refusedFen: total(lines.filter(({ answer }) => answer === 'refused')),
  }
}

const total = (lines: readonly Line[]) => lines.reduce((sum, { amountFen }) => sum + amountFen, 0)

export const standardMinutes = ({ hoursHundredths }: { readonly hoursHundredths: number }): number =>
  Math.round(hoursHundredths * 0.6)

/** Minutes on the clock: what the answer said, and what has passed since while it runs. */
export const usedMinutes = (job: Pick<Job, 'workedSeconds' | 'state'>, readAt: string, now: Date): number =>
  Math.floor((job.workedSeconds + (job.state === 'working' ? secondsSince(readAt, now) : 0)) / 60)

const secondsSince = (at: string, now: Date) => Math.max(0, (now.getTime() - Date.parse(at)) / 1000)

export const stillOpen = (jobs: readonly Job[]): number => jobs.filter(({ state }) => state !== 'done').length
