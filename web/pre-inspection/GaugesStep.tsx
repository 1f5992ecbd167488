import { odometerReasons } from '../../domain/customer/kinds.ts'
import { walk } from '../../domain/pre-inspection/items.ts'
import { paperKinds, type PaperKind } from '../../domain/pre-inspection/kinds.ts'
import { Sign } from '../ui/Sign.tsx'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { AllFine, Points } from './AskedStep.tsx'
import { FigureField } from './FigureField.tsx'
import { useMine } from './mine.ts'
import { Pick, PickMany } from './Pick.tsx'
import { Shot } from './Shot.tsx'

/** S56: what the instruments say, and how the inside is. */
export function GaugesStep() {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { sheet, set } = useMine()
  const counts = [0, 1, 2, 3].map((n) => [String(n), say('keysN', { n })] as const)
  return (
    <section className="walk-step">
      <header>
        <h1>{walk[5]!.title[side]}</h1>
        <AllFine step={6} />
      </header>
      <div className="walk-two">
        <Odometer />
        <Shot slot="dashboard" />
      </div>
      {sheet.drive !== 'electric' && <Fuel />}
      {sheet.drive !== 'petrol' && (
        <FigureField
          label={say('battery')}
          value={sheet.batteryPercent}
          most={100}
          put={(batteryPercent) => set({ batteryPercent })}
        />
      )}
      <Pick
        label={say('keys')}
        value={sheet.keys === null ? '' : String(sheet.keys)}
        options={counts}
        pick={(n) => set({ keys: Number(n) })}
      />
      <PickMany
        label={say('papers')}
        values={sheet.papers}
        options={(Object.keys(paperKinds) as PaperKind[]).map((one) => [one, paperKinds[one][side]])}
        turn={(papers) => set({ papers })}
      />
      <Points step={6} />
    </section>
  )
}

function Odometer() {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { sheet, start, set } = useMine()
  const km = start.orderKm.toLocaleString('en')
  const fell = sheet.odometerKm !== null && sheet.odometerKm < start.orderKm
  return (
    <div>
      <FigureField
        label={say('odometer')}
        value={sheet.odometerKm}
        most={2_000_000}
        told={fell ? undefined : say('odometerBefore', { km })}
        put={(odometerKm) => set({ odometerKm })}
      />
      {fell && (
        <>
          <p className="walk-wrong" role="alert">
            <Sign of="warn" size={18} /> {say('odometerFell', { km })}
          </p>
          <Pick
            label={say('odometerWhy')}
            value={sheet.odometerReason}
            options={(['meterReplaced', 'wrongBefore', 'other'] as const).map((one) => [
              one,
              odometerReasons[one][side],
            ])}
            pick={(odometerReason) => set({ odometerReason })}
          />
        </>
      )}
    </div>
  )
}

const eighths = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const
const shown = (n: number) => (n === 0 ? 'E' : n === 8 ? 'F' : `${n}/8`)

/** As the needle stands: in eighths. */
function Fuel() {
  const say = useWords(inspectionWords)
  const { sheet, set } = useMine()
  return (
    <div className="walk-fuel">
      <Pick
        label={say('fuel')}
        value={sheet.fuelEighths === null ? '' : String(sheet.fuelEighths)}
        options={eighths.map((n) => [String(n), shown(n)])}
        pick={(n) => set({ fuelEighths: Number(n) })}
      />
    </div>
  )
}
