import type { ReactNode } from 'react'
import { Tag } from '../ui/Tag.tsx'
import { At, When } from '../ui/When.tsx'
import { accountWords } from '../words/accounts.ts'
import { useWords } from '../words/words.ts'

type Login = {
  readonly id: string
  readonly signedInAt: string
  readonly seenAt: string
  readonly address: string
  readonly browser: string
  readonly isThis?: boolean
}
type ListProps<L extends Login> = { sessions: readonly L[]; end: (session: L) => ReactNode }

/** Open log-ins: which browser, from where, since when, and when somebody last did something there. */
export function LoginList<L extends Login>({ sessions, end }: ListProps<L>) {
  const say = useWords(accountWords)
  return (
    <ul className="logins">
      {sessions.map((session) => (
        <li key={session.id}>
          <div>
            <b>{session.browser || say('unknownBrowser')}</b>{' '}
            {session.isThis && <Tag tone="work">{say('thisOne')}</Tag>}
            <span className="softer">
              {say('fromAddress', { address: session.address || '—' })} ·{' '}
              {say.rich('since', { at: <At at={session.signedInAt} /> })} ·{' '}
              {say.rich('seen', { at: <When at={session.seenAt} /> })}
            </span>
          </div>
          {end(session)}
        </li>
      ))}
    </ul>
  )
}
