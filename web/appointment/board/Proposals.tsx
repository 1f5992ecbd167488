import { weekday } from '../../../domain/calendar.ts'
import { dayOf, hourOf, storeNow } from '../../ui/time.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { Proposal } from './read.ts'

type Offers = {
  offers: readonly Proposal[] | undefined
  chosen: number | undefined
  choose: (at: number) => void
  name: string
}

/** Times that can be kept, with where and with whom. */
export function Proposals({ offers, chosen, choose, name }: Offers) {
  const say = useWords(boardWords)
  const english = useLanguage() === 'en'
  if (!offers) return <span className="softer">…</span>
  if (offers.length === 0) return <span className="softer">{say('noProposal')}</span>
  return (
    <fieldset aria-label={say('proposals')}>
      {offers.map(({ from, bays, people, reasons }) => {
        const at = new Date(from)
        const day = dayOf(at)
        const on = day === dayOf(storeNow()) ? say('today') : `${say(weekday(day))} ${day.slice(5)}`
        return (
          <label key={from} title={reasons.map((one) => (english ? one.english : one.says)).join('、')}>
            <input type="radio" name={name} checked={chosen === from} onChange={() => choose(from)} />
            <b className="num">
              {on} {hourOf(at)}
            </b>
            <span>{[...bays, ...people].join(' ')}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
