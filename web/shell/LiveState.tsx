import { useLive } from '../live.ts'
import { useOnline } from '../ui/useOnline.ts'
import { liveWords } from '../words/live.ts'
import { useWords } from '../words/words.ts'

export function LiveState() {
  const say = useWords(liveWords)
  const live = useLive()
  const online = useOnline()
  const state = online ? live : 'offline'
  const well = state === 'connected' || state === 'connecting'
  return (
    <span className={well ? 'live' : 'live off'} role="status" title={say(well ? 'liveTold' : 'lostTold')}>
      <span>{say(state)}</span>
    </span>
  )
}
