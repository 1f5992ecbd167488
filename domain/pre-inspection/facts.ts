import { vinOf } from '../identifiers/vin.ts'
import { lacksOf, valuables } from './answered.ts'
import type { InspectionForm } from './forms.ts'
import type { CarFacts, SheetFacts } from './rules.ts'
import { hashOf } from './signed.ts'

/** What the rules ask of the form alone. */
export function factsOfForm({ sheet, hash, strokes, kept }: InspectionForm): SheetFacts {
  const lacks = lacksOf(sheet)
  const out = sheet.photos.filter(({ id }) => !kept.some((one) => one.id === id))
  return {
    lacks: few(
      lacks.map(({ what }) => what[0]),
      '、',
    ),
    lacksEnglish: few(
      lacks.map(({ what }) => what[1]),
      ', ',
    ),
    valuablesOpen: valuables(sheet)
      .map(([chinese]) => chinese)
      .join('、'),
    isPresent: sheet.customerPresent === true,
    isAbsent: sheet.customerPresent === false,
    greetedInOrder: isInOrder(sheet.greeting),
    isSigned: strokes !== '',
    hasSigner: sheet.signer !== '',
    hasAbsence: sheet.absence !== '',
    hashAgrees: hash === hashOf(sheet),
    photosOut: out.length,
  }
}

type OnFile = { readonly fileVin: string | null; readonly orderKm: number }

export function factsOfCar({ sheet }: Pick<InspectionForm, 'sheet'>, { fileVin, orderKm }: OnFile): CarFacts {
  const vin = vinRead(sheet.vin)
  return {
    plateAgrees: sheet.plateAgrees,
    vin,
    fileVin,
    readTail: vin.slice(-6),
    fileTail: (fileVin ?? '').slice(-6),
    km: sheet.odometerKm,
    orderKm,
    odometerReason: sheet.odometerReason,
  }
}

/** As it is kept on file; nothing, where it is no VIN. */
export function vinRead(text: string): string {
  const read = vinOf(text)
  return 'vin' in read ? read.vin : ''
}

/** The first of what is open: a sentence must still be read. */
const few = (all: readonly string[], between: string) =>
  all.length > 4 ? `${all.slice(0, 4).join(between)}…` : all.join(between)

function isInOrder({ welcomed, doorAndCard, covers }: InspectionForm['sheet']['greeting']): boolean {
  if (welcomed === null || doorAndCard === null || covers === null) return false
  return Date.parse(welcomed) <= Date.parse(doorAndCard) && Date.parse(doorAndCard) <= Date.parse(covers)
}
