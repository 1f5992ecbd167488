import { useWords } from '../words/words.ts'
import { uiWords } from '../words/ui.ts'
import { longOf, shortOf } from './time.ts'
import { away } from './away.ts'
import { useNow } from './useNow.ts'
import './marks.css'

/** `12 分钟后`, with the absolute time on hover; `both` writes the two: `12 分钟后 · 14:10`. */
export function When({ at, both }: { at: string | Date; both?: boolean }) {
  const say = useWords(uiWords)
  const now = useNow()
  const { unit, n, past } = away(at, now)
  const told = unit === 'now' ? say('justNow') : say(`${unit}${past ? 'Ago' : 'Ahead'}`, { n })
  return (
    <time className="when" dateTime={new Date(at).toISOString()} title={longOf(at)}>
      {both ? `${told} · ${shortOf(at, now)}` : told}
    </time>
  )
}

/** `14:10` today, `11-22 14:10` otherwise. */
export function At({ at }: { at: string | Date }) {
  return (
    <time className="when" dateTime={new Date(at).toISOString()} title={longOf(at)}>
      {shortOf(at, useNow())}
    </time>
  )
}

/** Time running out: `剩 4 分` turns orange at a quarter of an hour, `超时 6 分` is red. Word and colour both. */
export function Due({ at, soonMinutes = 15 }: { at: string | Date; soonMinutes?: number }) {
  const say = useWords(uiWords)
  const now = useNow()
  const minutes = (Date.parse(new Date(at).toISOString()) - now.getTime()) / 60_000
  const { unit, n, past } = away(at, now)
  const tone = minutes < 0 ? ' late' : minutes <= soonMinutes ? ' soon' : ''
  const told = unit === 'now' ? say('dueNow') : say(`${unit}${past ? 'Late' : 'Left'}`, { n })
  return (
    <time className={`due${tone}`} dateTime={new Date(at).toISOString()} title={longOf(at)}>
      {told}
    </time>
  )
}
