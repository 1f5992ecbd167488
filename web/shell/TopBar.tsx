import { CarOutlined } from '@ant-design/icons'
import { useLive } from '../live.ts'
import { useMe } from '../me.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { hourOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { useOnline } from '../ui/useOnline.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/words.ts'
import { UserMenu } from './UserMenu.tsx'

/** Store, shift, live state and clock are always in sight. */
export function TopBar() {
  const say = useWords(shellWords)
  const me = useMe()
  return (
    <header className="top">
      <SearchBox />
      <div className="right">
        <span className="store">
          <CarOutlined /> {me.store.name}
        </span>
        <span className="shift">
          {me.shift
            ? `${me.shift.name} ${wall(me.shift.startsAt)}–${wall(me.shift.endsAt)}`
            : say('offShift')}
        </span>
        <LiveState />
        <Clock />
        <UserMenu />
      </div>
    </header>
  )
}

function LiveState() {
  const say = useWords(shellWords)
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

function Clock() {
  const now = useNow()
  return (
    <time className="num clock" dateTime={now.toISOString()}>
      {hourOf(now)}
    </time>
  )
}

const wall = (at: string) => (/^\d\d:\d\d/.test(at) ? at.slice(0, 5) : hourOf(at))
