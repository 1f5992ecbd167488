import { CarOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { hourOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/words.ts'
import { LiveState } from './LiveState.tsx'
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
        <Link to={paths.ownShifts()} className="shift" title={say('ownShifts')}>
          {me.shift
            ? `${me.shift.name} ${wall(me.shift.startsAt)}–${wall(me.shift.endsAt)}`
            : say('offShift')}
        </Link>
        <LiveState />
        <Clock />
        <UserMenu />
      </div>
    </header>
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
