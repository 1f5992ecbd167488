import { Sign } from '../ui/Sign.tsx'
import { useNow } from '../ui/useNow.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import './waits.css'

/** How long a car has been here uninspected; over the limit with its word, its sign and its colour. */
export function Waits({ since, limit }: { since: string; limit: number }) {
  const say = useWords(inspectionWords)
  const minutes = Math.max(0, Math.floor((useNow().getTime() - Date.parse(since)) / 60_000))
  if (minutes <= limit)
    return (
      <span className="waits num">
        <Sign of="clock" size={16} /> {say('waited', { n: minutes })}
      </span>
    )
  return (
    <span className="waits over num">
      <Sign of="warn" size={16} /> {say('over', { n: minutes - limit })}
    </span>
  )
}
