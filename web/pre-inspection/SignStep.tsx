import { lazy, Suspense } from 'react'
import { Plate } from '../ui/Plate.tsx'
import { longOf, storeNow } from '../ui/time.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { Present } from './Aside.tsx'
import { CarUnfolded } from './CarUnfolded.tsx'
import { change } from './drafts.ts'
import { useMine } from './mine.ts'
import { SheetFacts, SheetMarks } from './SheetFacts.tsx'
import { Words } from './ValuablesStep.tsx'
import './sign.css'

const Glass = lazy(() =>
  import('../work-order/SignaturePadField.tsx').then((file) => ({ default: file.SignaturePadField })),
)

/** S58: the whole sheet once more before the customer's eyes, and his hand under it. */
export function SignStep() {
  const say = useWords(inspectionWords)
  const { sheet, start } = useMine()
  return (
    <div className="sign-page">
      <section className="sign-sheet">
        <header>
          <h1>{say('checkSheet')}</h1>
          {start.complaint && <q>{start.complaint}</q>}
        </header>
        <div className="sign-body" role="region" aria-label={say('checkSheet')} tabIndex={0}>
          <CarUnfolded
            label={say('car')}
            seen={new Set(sheet.seen)}
            marks={sheet.marks}
            earlier={(start.earlier?.marks ?? []) as []}
            numbers={false}
          />
          <div>
            <div className="walk-row">
              <Plate no={start.plate} colour={start.plateColour} />
              <span className="num mono">{sheet.vin}</span>
            </div>
            <SheetMarks marks={sheet.marks} earlier={start.earlier?.marks.length ?? 0} />
            <SheetFacts sheet={sheet} orderKm={start.orderKm} />
          </div>
        </div>
      </section>
      <Hand />
    </div>
  )
}

/** On the glass; or, of one who is away, why. */
function Hand() {
  const say = useWords(inspectionWords)
  const { draft, sheet, set } = useMine()
  return (
    <section className="sign-pad">
      <header>
        <b>{say('iSaw')}</b>
        {sheet.customerPresent && (
          <Words label={say('signer')} value={sheet.signer} most={40} put={(signer) => set({ signer })} />
        )}
        <Present />
      </header>
      {sheet.customerPresent === false && (
        <Words label={say('absence')} value={sheet.absence} most={100} put={(absence) => set({ absence })} />
      )}
      {sheet.customerPresent && (
        <>
          <Suspense fallback={<div className="glass" />}>
            <Glass
              points={draft.points}
              disabled={false}
              onChange={({ strokes, points }) =>
                change(draft.visitId, (now) => ({ ...now, strokes, points }))
              }
            />
          </Suspense>
          <p className="softer num">{longOf(storeNow())}</p>
        </>
      )}
    </section>
  )
}
