import { useAsked } from '../../ui/useAsked.ts'
import { useIsPhone } from '../../ui/useMedia.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'

const views = [
  [undefined, 'byBay'],
  ['week', 'week'],
  ['people', 'byPerson'],
] as const

/** The day by bays, the week, the day by people. In the hand there is only the day. */
export function Views() {
  const say = useWords(boardWords)
  const [{ view }, ask] = useAsked()
  if (useIsPhone()) return null
  return (
    <span className="bk-seg" role="group" aria-label={say('view')}>
      {views.map(([name, word]) => (
        <button key={word} type="button" aria-pressed={view === name} onClick={() => ask({ view: name })}>
          {say(word)}
        </button>
      ))}
    </span>
  )
}
