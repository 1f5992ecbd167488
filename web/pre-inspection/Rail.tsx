import { openOf } from '../../domain/pre-inspection/answered.ts'
import { walk } from '../../domain/pre-inspection/items.ts'
import { greetings, type Greeting } from '../../domain/pre-inspection/kinds.ts'
import { Sign } from '../ui/Sign.tsx'
import { hourOf, storeNow } from '../ui/time.ts'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { openIn } from './openIn.ts'
import { useMine } from './mine.ts'
import { saidOf } from './said.ts'
import './rail.css'

/** The greeting, the seven steps in the printed order, and the signature at the end of them. */
export function Rail() {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { draft, sheet, go } = useMine()
  const isOpen = openIn(draft).length > 0
  return (
    <nav className={draft.is === 'open' ? 'walk-rail' : 'walk-rail locked'} aria-label={say('steps')}>
      <Greet />
      <ol>
        {walk.map(({ no, title }) => {
          const open = openOf(sheet, no).length
          const is = draft.step === no ? 'now' : open === 0 ? 'done' : 'open'
          return (
            <li key={no}>
              <button
                type="button"
                className={is}
                aria-current={is === 'now' ? 'step' : undefined}
                disabled={draft.is !== 'open'}
                onClick={() => go(no)}
              >
                <i aria-hidden>{open === 0 ? <Sign of="check" size={16} /> : no}</i>
                <span>
                  <b>{title[side]}</b>
                  <small>
                    {open === 0 ? saidOf(sheet, no, side) || say('answered') : say('open', { n: open })}
                  </small>
                </span>
              </button>
            </li>
          )
        })}
        <li>
          <button
            type="button"
            className={draft.step === 8 ? 'now' : 'shut'}
            disabled={isOpen || draft.is !== 'open'}
            onClick={() => go(8)}
          >
            <i aria-hidden>
              <Sign of={isOpen ? 'lock' : 'right'} size={16} />
            </i>
            <span>
              <b>{say('signature')}</b>
              <small>{say(isOpen ? 'signShut' : 'signOpen')}</small>
            </span>
          </button>
        </li>
      </ol>
    </nav>
  )
}

/** S48, S49: ticked one after the other, with the words that are said. */
function Greet() {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { draft, sheet, set } = useMine()
  const order = Object.keys(greetings) as Greeting[]
  const next = order.find((one) => sheet.greeting[one] === null)
  return (
    <div className={next ? 'walk-greet' : 'walk-greet done'} role="group" aria-label={say('greet')}>
      <b>{say('greet')}</b>
      {order.map((one) => {
        const at = sheet.greeting[one]
        return (
          <button
            key={one}
            type="button"
            role="checkbox"
            aria-checked={at !== null}
            disabled={draft.is !== 'open' || (at === null && one !== next)}
            title={greetings[one][side]}
            onClick={() => set({ greeting: turned(sheet.greeting, order, one) })}
          >
            <i aria-hidden>{at !== null && <Sign of="check" size={13} />}</i>
            <span>{greetings[one][side]}</span>
            {at !== null && <small className="num">{hourOf(at)}</small>}
          </button>
        )
      })}
    </div>
  )
}

/** A tick taken back takes those after it back too. */
function turned(greeting: Record<Greeting, string | null>, order: readonly Greeting[], one: Greeting) {
  if (greeting[one] === null) return { ...greeting, [one]: storeNow().toISOString() }
  const from = order.indexOf(one)
  return Object.fromEntries(
    order.map((name, i) => [name, i < from ? greeting[name] : null]),
  ) as typeof greeting
}
