import { stages } from '../../domain/lounge/stage.ts'
import { dayOf, hourOf } from '../ui/time.ts'
import { loungeWords } from '../words/lounge.ts'
import { promiseWords } from '../words/promise.ts'
import { useWords, type Say } from '../words/words.ts'
import type { Board } from './follow.ts'
import { MaskedPlate } from './MaskedPlate.tsx'

export type Row = Board['rows'][number]

/** One car: its plate, where it stands, how far it is, and the hour that was promised. */
export function CarRow({ row, now }: { row: Row; now: number }) {
  const say = useWords(loungeWords)
  const hint = hintOf(row, say, useWords(promiseWords))
  const stage = stages[row.stage] as Exclude<(typeof stages)[number], 'ready'>
  return (
    <div className="row turned" role="row">
      <span role="cell">
        <MaskedPlate plate={row.plate} colour={row.colour} />
      </span>
      <div className="model" role="cell">
        <span>{row.model}</span>
        <span className="dim">
          {row.bay ?? say(`at_${stage}`)}
          {row.came && ` · ${say('came', { at: hourOf(row.came) })}`}
        </span>
      </div>
      <div className="prog" role="cell">
        <ol>
          {stages.map((name, i) => (
            <li
              key={name}
              className={i < row.stage ? 'past' : i === row.stage ? 'now' : 'next'}
              {...(i === row.stage && { 'aria-current': 'step' as const })}
            >
              {say(name === 'ready' ? 'readyStage' : name)}
            </li>
          ))}
        </ol>
        {hint && <p className={hint.tone}>{hint.says}</p>}
      </div>
      <Promise row={row} now={now} />
    </div>
  )
}

/** The most pressing of what there is to say; a reason only once the customer has agreed. */
function hintOf(row: Row, say: Say<typeof loungeWords>, sayWhy: Say<typeof promiseWords>) {
  if (row.isTalked) return { tone: 'talk', says: say('talked') }
  if (row.was)
    return {
      tone: 'talk',
      says: say('agreed', { reason: sayWhy(`cause_${row.was.reason}`), at: hourOf(row.was.agreedAt) }),
    }
  if (row.toAnswer > 0)
    return { tone: undefined, says: say(row.toPhone ? 'toAnswerPhone' : 'toAnswer', { n: row.toAnswer }) }
  return undefined
}

function Promise({ row, now }: { row: Row; now: number }) {
  const say = useWords(loungeWords)
  if (!row.promisedAt)
    return (
      <div className="promise" role="cell">
        <span className="none">{say('noPromise')}</span>
      </div>
    )
  const today = dayOf(new Date(now))
  const day = dayOf(row.promisedAt)
  return (
    <div className="promise" role="cell">
      {row.was && !row.isTalked && (
        <span className="was">
          <s>{hourOf(row.was.promisedAt)}</s>
          {say('changedTo')}
        </span>
      )}
      {row.isTalked && <span className="was">{say('talking')}</span>}
      {day !== today && (
        <span className="day">
          {day === dayOf(new Date(now + 86_400_000)) ? say('tomorrow') : day.slice(5)}
        </span>
      )}
      <b>{hourOf(row.promisedAt)}</b>
    </div>
  )
}
