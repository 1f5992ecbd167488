import { vinOf } from '../identifiers/vin.ts'
import type { InspectionSheet } from './forms.ts'
import { itemsOf, optionOf, walk, type StepNo } from './items.ts'
import { corners, photoSlots, type PhotoSlot } from './kinds.ts'
import { panelName } from './panels.ts'

type Said = readonly [chinese: string, english: string]
export type Lack = { readonly step: StepNo; readonly what: Said }

/** What of the seven steps is still open: the tablet shows it beside each step, the counter refuses with it. */
export const lacksOf = (sheet: InspectionSheet): readonly Lack[] =>
  walk.flatMap(({ no }) => openOf(sheet, no).map((what) => ({ step: no, what })))

export function openOf(sheet: InspectionSheet, step: StepNo): readonly Said[] {
  const asked = itemsOf(step, sheet.drive)
    .filter((item) => !item.optional && !optionOf(item, sheet.answers[item.code]?.is ?? ''))
    .map(({ name }) => name)
  return [...asked, ...fieldsOf(sheet, step)]
}

function fieldsOf(sheet: InspectionSheet, step: StepNo): readonly Said[] {
  if (step === 2)
    return [
      ...unless(sheet.plateAgrees !== null, plate),
      ...unless('vin' in vinOf(sheet.vin), vin),
      ...photo(sheet, 'vin'),
    ]
  if (step === 4)
    return [...around(sheet), ...corners.flatMap((slot) => photo(sheet, slot)), ...ofMarks(sheet)]
  if (step === 6) return [...gauges(sheet), ...photo(sheet, 'dashboard')]
  if (step === 7) return valuables(sheet)
  return []
}

const unless = (is: boolean, said: Said): readonly Said[] => (is ? [] : [said])
const plate: Said = ['车牌核对', 'plate compared']
const vin: Said = ['车架号', 'VIN']

/** Required unless it is written down why none could be taken. */
const photo = ({ photos, withoutPhotos }: InspectionSheet, slot: PhotoSlot): readonly Said[] =>
  unless(withoutPhotos !== '' || photos.some((one) => one.slot === slot && one.markId === null), [
    `${photoSlots[slot][0]}照片`,
    `photo: ${photoSlots[slot][1]}`,
  ])

function around({ seen }: InspectionSheet): readonly Said[] {
  const open = 19 - new Set(seen).size
  return unless(open === 0, [`车身还有${open}处没看`, `${open} panels not looked at`])
}

const ofMarks = ({ marks, photos, withoutPhotos }: InspectionSheet): readonly Said[] =>
  marks
    .filter(({ id }) => withoutPhotos === '' && !photos.some(({ markId }) => markId === id))
    .map(
      ({ panel }) =>
        [`${panelName(panel)[0]}标记的照片`, `photo of the mark: ${panelName(panel)[1]}`] as const,
    )

const gauges = ({ drive, fuelEighths, batteryPercent, odometerKm, keys }: InspectionSheet) => [
  ...unless(drive === 'electric' || fuelEighths !== null, ['油量', 'fuel']),
  ...unless(drive === 'petrol' || batteryPercent !== null, ['电量', 'charge']),
  ...unless(odometerKm !== null, ['里程', 'odometer']),
  ...unless(keys !== null, ['钥匙数量', 'number of keys']),
]

/** S57: a list or none, and of a list what was done with it. */
export function valuables({
  valuables: { has, items, note, measure, seal },
}: InspectionSheet): readonly Said[] {
  if (has === null) return [['贵重物品', 'valuables']]
  if (!has) return []
  return [
    ...unless(items.length > 0 || note !== '', ['有哪些贵重物品', 'which valuables']),
    ...unless(measure !== null, ['贵重物品如何处理', 'what was done with the valuables']),
    ...unless(measure !== 'sealed' || seal !== '', ['封袋编号', 'number of the sealed bag']),
  ]
}
