import { instantOf } from '../../domain/calendar.ts'
import { agreedCustomers } from '../../domain/import/merge.ts'
import type { Problem } from '../../domain/import/vehicle-record.ts'
import type { RowVerdict } from '../../domain/import/vehicle-rows.ts'
import { perform, type House } from '../perform.ts'
import type { Act, Take } from '../step.ts'
import type { LineForm } from './forms.ts'
import { idFrom } from './ids.ts'
import type { Landed } from './queries.ts'
import { land, reject, repeat } from './steps.ts'

export type Run = LineForm['run']

/** One line, ready to be handed in: handed in twice, it is the same form. */
export type Handed = {
  readonly line: number
  readonly actId: string
  readonly lands: boolean
  readonly handIn: (house: House, act: Act) => Promise<unknown>
}

export const runOf = (source: string, fileName: string, fileHash: string, lines: number): Run => ({
  id: idFrom('import', source, fileHash),
  source,
  fileName,
  fileHash,
  lines,
})

/**
 * What is to be handed in of a file. A row whose content has landed with this very file is left out; one that
 * landed with another is a repetition.
 */
export function linesOf(
  run: Run,
  rows: readonly RowVerdict[],
  before: ReadonlyMap<string, Landed>,
  zone: string,
): Handed[] {
  const good = rows.filter((row) => row.verdict === 'good')
  const agreed = agreedCustomers(good)
  return rows.flatMap((row): Handed[] => {
    if (row.verdict === 'rejected') return [rejectionOf(run, row.line, wordsOf(row.reasons))]
    if (row.verdict === 'same') return [repetitionOf(run, row.line, `与第${row.sameAs}行相同`)]
    const { vehicle, customer } = row.record
    // Architecture §6: source, row key, content. How often the key was withdrawn: nothing withdraws yet.
    const act = idFrom('land', run.source, vehicle.vin, JSON.stringify({ vehicle, customer }))
    const landed = before.get(act)
    if (landed) return landed.runId === run.id ? [] : [repetitionOf(run, row.line, earlier(landed))]
    const { customer: one, differences } = agreed.get(row.line)!
    const readAt = vehicle.lastVisit && instantOf(vehicle.lastVisit, '12:00', zone)
    const notes = [...row.notes.map(({ says }) => says), ...differences]
    const form = { run, line: row.line, vehicle, customer: one, readAt, notes }
    return [handed(land, act, idFrom('land', run.id, row.line), form)]
  })
}

export function rejectionOf(run: Run, line: number, reason: string): Handed {
  const id = idFrom('reject', run.id, line)
  return handed(reject, id, id, { run, line, reason })
}

export function repetitionOf(run: Run, line: number, reason: string): Handed {
  const id = idFrom('repeat', run.id, line)
  return handed(repeat, id, id, { run, line, reason })
}

const handed = <Form extends LineForm>(take: Take<Form>, actId: string, id: string, form: Form): Handed => ({
  line: form.line,
  actId,
  lands: take.step === 'land',
  handIn: (house, act) => perform(house, act, take, id, form),
})

const earlier = ({ isOutdated }: Landed) =>
  isOutdated ? '以前的文件已有同样内容，之后的文件又有更新，未改动' : '以前的文件已有同样内容'

const wordsOf = (problems: readonly Problem[]) => problems.map(({ says }) => says).join('；')
