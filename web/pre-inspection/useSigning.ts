import { factsOfCar } from '../../domain/pre-inspection/facts.ts'
import { odometerFallsOnlyForAReason, plateAgrees, vinAgrees } from '../../domain/pre-inspection/rules.ts'
import { hashOf } from '../../domain/pre-inspection/signed.ts'
import { storeNow } from '../ui/time.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { theirSheetWords } from '../words/theirSheet.ts'
import { useWords } from '../words/words.ts'
import type { Draft } from './draft.ts'
import { openIn } from './openIn.ts'
import { change } from './drafts.ts'
import { useMine } from './mine.ts'
import { send } from './outbox.ts'
import { usePhotosUnderWay } from './photo.ts'

/** Why nothing can be signed yet, by the rule book's own rules; and the signature, which locks the sheet. */
export function useSigning() {
  const say = useWords(inspectionWords)
  const wait = useWords(theirSheetWords)
  const { draft } = useMine()
  const underWay = usePhotosUnderWay(draft.visitId)
  const lacking = lackOf(draft)
  return {
    why: underWay > 0 ? wait('photosUnderWay') : lacking && say(lacking),
    sign: () => {
      change(draft.visitId, signed)
      void send()
    },
  }
}

/** What is signed is what lands: the hash is made once, of the sheet as it stands now. */
function signed(draft: Draft): Draft {
  const sheet = { ...draft.sheet, finishedAt: storeNow().toISOString() }
  return { ...draft, sheet, hash: hashOf(sheet), is: 'signed', trouble: undefined }
}

function lackOf(draft: Draft) {
  const { sheet, start, strokes } = draft
  const car = factsOfCar({ sheet }, { fileVin: start.vin, orderKm: start.orderKm })
  const { welcomed, doorAndCard, covers } = sheet.greeting
  if (!plateAgrees.holds(car)) return 'plateStops'
  if (!vinAgrees.holds(car)) return 'vinStops'
  if (!odometerFallsOnlyForAReason.holds(car)) return 'kmStops'
  if (openIn(draft).length > 0) return 'signShut'
  if (sheet.customerPresent === null) return 'presentOpen'
  if (!sheet.customerPresent) return sheet.absence.trim() === '' ? 'absenceOpen' : undefined
  if (!(welcomed && doorAndCard && covers)) return 'greetOpen'
  if (sheet.signer.trim() === '') return 'signerOpen'
  return strokes === '' ? 'strokesOpen' : undefined
}
