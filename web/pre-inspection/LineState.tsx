import type { Me } from '../contract.ts'
import { doorTo } from '../doors.ts'
import { Sign } from '../ui/Sign.tsx'
import { useOnline } from '../ui/useOnline.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { countWaiting, useDrafts, useIsKept } from './drafts.ts'
import { isOf } from './writer.ts'

/** Always in sight: is there a line, how much waits for it, is it kept. */
export function LineState({ me }: { me: Me }) {
  const say = useWords(inspectionWords)
  const online = useOnline()
  const isKept = useIsKept()
  // A colleague's go out when he is signed in.
  const mine = [...useDrafts().values()].filter((draft) => isOf(draft, me))
  const photos = countWaiting(mine)
  if (mine.some(({ trouble }) => trouble?.signIn))
    return (
      <a className="walk-line off" href={`${doorTo.signIn()}?back=${location.pathname}`}>
        <Sign of="lock" size={20} /> {say('signIn')}
      </a>
    )
  const [head, told] = online
    ? photos > 0
      ? [say('sending', { n: photos }), say('onlineTold')]
      : [say('online'), say('onlineTold')]
    : [photos > 0 ? say('offline', { n: photos }) : say('offlineNone'), say('offlineTold')]
  return (
    <span className={online && isKept ? 'walk-line' : 'walk-line off'} role="status">
      <Sign of={online ? 'check' : 'warn'} size={20} />
      <span>
        <b>{head}</b>
        <small>{isKept ? told : say('notKept')}</small>
      </span>
    </span>
  )
}
