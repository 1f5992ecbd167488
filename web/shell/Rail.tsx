import { EllipsisOutlined } from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { corners as cornered, type CorneredRoom } from '../../domain/staff/permissions.ts'
import { useMe } from '../me.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/words.ts'
import { cornersOf } from './corners.ts'
import { roomsOf } from './rooms.ts'

/** The rooms one may enter, in the order of the trade. On a phone: four at the thumb, the rest behind 更多. */
export function Rail() {
  const say = useWords(shellWords)
  return (
    <nav className="rail" aria-label={say('rooms')}>
      <div className="brand">
        <i aria-hidden>驿</i>
        <span>{say('brand')}</span>
      </div>
      <Doors />
      <button type="button" className="rest" popoverTarget="rest-of-rooms">
        <EllipsisOutlined />
        <span>{say('moreRooms')}</span>
      </button>
      <div id="rest-of-rooms" popover="auto" className="rooms-sheet">
        <Doors />
      </div>
    </nav>
  )
}

function Doors() {
  const say = useWords(shellWords)
  const me = useMe()
  const { pathname } = useLocation()
  const duties = me.duties.map(({ duty }) => duty as string)
  return roomsOf(me.rooms).map(({ name, icon: Icon, to: first, leaves, behind, is }, i, all) => {
    const to = name in cornered ? (cornersOf(duties, name as CorneredRoom)[0]?.to ?? first) : first
    const on = is(pathname)
    const count = me.counts[name] ?? 0
    const face = (
      <>
        <Icon />
        <span>{say(name)}</span>
        {count > 0 && <b className={name === 'desk' ? 'hot' : undefined}>{count}</b>}
      </>
    )
    const apart = behind && !all[i - 1]?.behind ? 'behind' : ''
    const looks = {
      className: `${on ? 'on' : ''} ${apart}`.trim(),
      'aria-current': on ? 'page' : undefined,
    } as const
    return leaves ? (
      <a key={name} href={to} {...looks}>
        {face}
      </a>
    ) : (
      <Link key={name} to={to} {...looks} activeProps={{}}>
        {face}
      </Link>
    )
  })
}
