import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import { countsOf } from './lines.ts'
import type { List } from './read.ts'
import './progress.css'

/** n of m with a dot a line; many lines are one bar. */
export function Progress({ list }: { list: Pick<List, 'lines'> }) {
  const say = useWords(pickListWords)
  const { all, picked } = countsOf(list)
  if (all === 0) return null
  return (
    <span
      className={picked === all ? 'pick-progress full' : 'pick-progress'}
      role="img"
      aria-label={say('progress', { n: picked, all })}
    >
      <b className="num">
        {picked}/{all}
      </b>
      <i>
        {Array.from({ length: Math.min(all, 8) }, (_, i) => (
          <em key={i} className={i < Math.floor((picked / all) * Math.min(all, 8)) ? 'on' : ''} />
        ))}
      </i>
    </span>
  )
}
