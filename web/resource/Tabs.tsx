import { Link, useLocation } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import '../ui/tabs.css'

/** Bays, and the special tools. */
export function Tabs() {
  const say = useWords(resourceWords)
  const { pathname } = useLocation()
  const here = pathname.startsWith(paths.tools()) ? 'tools' : 'bays'
  return (
    <nav className="tabs" aria-label={say('tabs')}>
      {(['bays', 'tools'] as const).map((tab) => (
        <Link
          key={tab}
          to={tab === 'bays' ? paths.resources() : paths.tools()}
          className={tab === here ? 'on' : ''}
          aria-current={tab === here ? 'page' : undefined}
          activeProps={{}}
        >
          {say(tab)}
        </Link>
      ))}
    </nav>
  )
}
