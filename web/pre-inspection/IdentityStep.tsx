import { vinOf } from '../../domain/identifiers/vin.ts'
import { walk } from '../../domain/pre-inspection/items.ts'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { Points } from './AskedStep.tsx'
import { useMine } from './mine.ts'
import { Pick } from './Pick.tsx'
import { Shot } from './Shot.tsx'
import { VinScan } from './VinScan.tsx'

/** S52: the car before one's eyes is the car on file; where it is not, everything stops. */
export function IdentityStep() {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { sheet, start, set } = useMine()
  return (
    <section className="walk-step">
      <header>
        <h1>{walk[1]!.title[side]}</h1>
      </header>
      <div className="walk-row">
        <span className="soft">{say('plateOf')}</span>
        <Plate no={start.plate} colour={start.plateColour} big />
      </div>
      <Pick
        label={say('plateSame')}
        value={sheet.plateAgrees === null ? '' : sheet.plateAgrees ? 'same' : 'other'}
        options={[
          ['same', say('vinSame')],
          ['other', say('plateOther')],
        ]}
        pick={(is) => set({ plateAgrees: is === 'same' })}
      />
      {sheet.plateAgrees === false && (
        <p className="walk-stop" role="alert">
          <Sign of="warn" size={20} /> {say('plateStops')}
        </p>
      )}
      <VinField />
      <Shot slot="vin" />
      <Points step={2} />
    </section>
  )
}

function VinField() {
  const say = useWords(inspectionWords)
  const { sheet, set } = useMine()
  const put = (text: string, vinBy: 'typed' | 'scanned' = 'typed') =>
    set({ vin: text.toUpperCase().replace(/[\s-]/g, ''), vinBy })
  return (
    <div className="walk-vin">
      <label htmlFor="vin">{say('vin')}</label>
      <div className="walk-row">
        <input
          id="vin"
          className="walk-input mono"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          value={sheet.vin}
          aria-describedby="vin-says"
          onChange={(event) => put(event.target.value)}
        />
        <VinScan found={(text) => put(text, 'scanned')} />
      </div>
      <div id="vin-says" aria-live="polite">
        <VinSays take={put} />
      </div>
    </div>
  )
}

/** At every letter: is it a VIN, and is it the file's. */
function VinSays({ take }: { take: (vin: string) => void }) {
  const say = useWords(inspectionWords)
  const { sheet, start } = useMine()
  if (sheet.vin === '') return <span className="soft">{say('vinTold')}</span>
  const read = vinOf(sheet.vin)
  if ('wrong' in read)
    return (
      <p className="walk-wrong">
        <Sign of="warn" size={18} /> {read.wrong}
        {read.offered && (
          <button type="button" className="walk-btn small" onClick={() => take(read.offered!)}>
            {say('vinTake', { vin: read.offered })}
          </button>
        )}
      </p>
    )
  if (start.vin === null) return <span className="soft">{say('vinNew')}</span>
  if (read.vin === start.vin)
    return (
      <span className="walk-fine">
        <Sign of="check" size={18} /> {say('vinSame')}
      </span>
    )
  return (
    <p className="walk-stop" role="alert">
      <Sign of="warn" size={20} /> {say('vinOther', { tail: start.vin.slice(-6) })}
    </p>
  )
}
