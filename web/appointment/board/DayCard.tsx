import { useEffect, useRef } from 'react'
import { weekday } from '../../../domain/calendar.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import type { DayLoad } from './day.ts'
import { GroupLoad } from './GroupLoad.tsx'

type CardProps = { load: DayLoad; today: string; chosen: boolean; choose: () => void }

/** One day of the strip. */
export function DayCard({ load, today, chosen, choose }: CardProps) {
  const say = useWords(boardWords)
  const { day, cars, arrived, loads } = load
  const isPast = day < today
  const isFull = !isPast && loads.every(({ leftMinutes }) => leftMinutes === 0) && !loads.every(isOff)
  const card = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // In the hand the strip is wider than the screen.
    const strip = card.current?.parentElement
    if (chosen && strip) strip.scrollLeft = card.current!.offsetLeft - strip.offsetLeft - 40
  }, [chosen])
  return (
    <button
      ref={card}
      type="button"
      className={isPast ? 'past' : isFull ? 'full' : ''}
      aria-pressed={chosen}
      aria-current={day === today ? 'date' : undefined}
      onClick={choose}
    >
      <span className="d">
        <b className="num">
          {say(weekday(day))} {Number(day.slice(8))}
        </b>
        {day === today && <em>{say('today')}</em>}
        {isFull && <em className="f">{say('isFull')}</em>}
        <span className="num">
          {say('counts', { n: cars })}
          {isPast && arrived > 0 && ` · ${say('dayArrived', { n: arrived })}`}
        </span>
      </span>
      {loads.map((one) => (
        <GroupLoad key={one.group} load={one} isPast={isPast} />
      ))}
    </button>
  )
}

const isOff = ({ totalMinutes }: DayLoad['loads'][number]) => totalMinutes === 0
