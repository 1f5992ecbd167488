import { Link, useLocation } from '@tanstack/react-router'
import { corners as ofRooms, type CorneredRoom } from '../../domain/staff/permissions.ts'
import { useMe } from '../me.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/words.ts'
import { cornersOf } from './corners.ts'

/** The pages of the room one stands in, where one may see more than one of them. */
export function Corners() {
  const say = useWords(shellWords)
  const duties = useMe().duties.map(({ duty }) => duty as string)
  const { pathname } = useLocation()
  const here = (Object.keys(ofRooms) as CorneredRoom[])
    .map((room) => cornersOf(duties, room))
    .find((all) => all.some(({ is }) => is(pathname)))
  if (!here || here.length < 2) return null
  return (
    <nav className="corners" aria-label={say('corners')}>
      {here.map(({ name, to, is }) => (
        <Link
          key={name}
          to={to}
          className={is(pathname) ? 'on' : ''}
          aria-current={is(pathname) ? 'page' : undefined}
          activeProps={{}}
        >
          {say(name)}
        </Link>
      ))}
    </nav>
  )
}
