import {
  drives,
  itemsOf,
  walk,
  type Drive,
  type Item,
  type StepNo,
} from '../../domain/pre-inspection/items.ts'
import { Sign } from '../ui/Sign.tsx'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { useMine } from './mine.ts'
import { Pick } from './Pick.tsx'

/** A step that is a list of points, one choice each. */
export function AskedStep({ no }: { no: 1 | 3 | 5 }) {
  const side = useSide()
  return (
    <section className="walk-step">
      <header>
        <h1>{walk[no - 1]!.title[side]}</h1>
        {no !== 1 && <AllFine step={no} />}
      </header>
      {no === 1 && <DrivePick />}
      <Points step={no} />
    </section>
  )
}

function DrivePick() {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { sheet, set } = useMine()
  return (
    <Pick
      label={say('drive')}
      value={sheet.drive}
      options={(Object.keys(drives) as Drive[]).map((one) => [one, drives[one][side]])}
      pick={(drive) => set({ drive })}
    />
  )
}

export function Points({ step }: { step: StepNo }) {
  const { sheet } = useMine()
  return itemsOf(step, sheet.drive).map((item) => <Point key={item.code} item={item} />)
}

/** What is not as it should be may be said in words. */
function Point({ item }: { item: Item }) {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { sheet, grow } = useMine()
  const answer = sheet.answers[item.code]
  const put = (next: { is: string; note: string }) =>
    grow(({ answers }) => ({ answers: { ...answers, [item.code]: next } }))
  const verdict = item.options.find(([code]) => code === answer?.is)?.[1]
  return (
    <div className="walk-point">
      <Pick
        label={item.name[side]}
        value={answer?.is ?? ''}
        options={item.options.map(([code, , ...name]) => [code, name[side]!])}
        pick={(is) => put({ is, note: answer?.note ?? '' })}
      />
      {answer && verdict !== 'ok' && (
        <input
          className="walk-input"
          aria-label={`${item.name[side]} ${say('note')}`}
          placeholder={say('note')}
          maxLength={200}
          value={answer.note}
          onChange={(event) => put({ ...answer, note: event.target.value })}
        />
      )}
    </div>
  )
}

/** Everything that has not been said otherwise is as it should be: looked at, and one tap for all. */
export function AllFine({ step }: { step: StepNo }) {
  const say = useWords(inspectionWords)
  const { sheet, grow } = useMine()
  const open = itemsOf(step, sheet.drive).filter(({ code }) => !sheet.answers[code])
  if (open.length === 0) return null
  return (
    <button
      type="button"
      className="walk-btn small"
      onClick={() =>
        grow(({ answers }) => ({
          answers: {
            ...Object.fromEntries(open.map(({ code, options }) => [code, { is: options[0]![0], note: '' }])),
            ...answers,
          },
        }))
      }
    >
      <Sign of="check" size={18} /> {say('allFine')}
    </button>
  )
}
