import type { InspectionSheet } from '../../domain/pre-inspection/forms.ts'
import { itemsOf, optionOf, type StepNo } from '../../domain/pre-inspection/items.ts'
import { measures } from '../../domain/pre-inspection/kinds.ts'

/** What a step came to, in a few words: what is not as it should be, or the figures read. */
export function saidOf(sheet: InspectionSheet, step: StepNo, side: 0 | 1): string {
  if (step === 2) return `…${sheet.vin.slice(-6)}`
  if (step === 4) return `19/19 · ${sheet.marks.length}`
  if (step === 6) return [gauge(sheet), ...oddIn(sheet, step, side)].join(' · ')
  if (step === 7) return valuablesSaid(sheet, side)
  return oddIn(sheet, step, side).join(' · ')
}

const oddIn = (sheet: InspectionSheet, step: StepNo, side: 0 | 1): string[] =>
  itemsOf(step, sheet.drive).flatMap((item) => {
    const option = optionOf(item, sheet.answers[item.code]?.is ?? '')
    return option && option[1] !== 'ok' ? [`${item.name[side]}${option[2 + side]}`] : []
  })

const gauge = ({ odometerKm, fuelEighths, batteryPercent }: InspectionSheet) =>
  [
    `${(odometerKm ?? 0).toLocaleString('en')} km`,
    ...(fuelEighths === null ? [] : [`${fuelEighths}/8`]),
    ...(batteryPercent === null ? [] : [`${batteryPercent}%`]),
  ].join(' · ')

function valuablesSaid({ valuables: { has, measure } }: InspectionSheet, side: 0 | 1): string {
  if (!has || measure === null) return ['没有', 'None'][side]!
  return measures[measure][side]
}
