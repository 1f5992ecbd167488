import { ownerLink } from '../../domain/owner-link/procedure.ts'
import { api } from '../api.ts'
import { refusalOf } from '../customer/read.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useAct } from '../ui/useAct.ts'
import { At } from '../ui/When.tsx'
import { useLanguage } from '../words/language.ts'
import { ownerLinkWords } from '../words/ownerLink.ts'
import { useWords } from '../words/words.ts'
import type { OwnerLink } from './read.ts'

/** One link: since when, whether he has looked, how long yet; and the way to shut it. */
export function LinkLine({ link }: { link: OwnerLink }) {
  const say = useWords(ownerLinkWords)
  const english = useLanguage() === 'en'
  const { id, state, steps, madeAt, expiresAt, isOver } = link
  const by = (english && link.madeByEn) || link.madeBy
  const revoke = useAct({
    name: `ownerLink.revoke:${id}`,
    send: ({ header }) => api['owner-links'][':id'].revoke.$post({ param: { id }, header, json: {} }),
  })
  const isOpen = state === 'open' && !isOver
  const refusal = refusalOf(steps, 'revoke')
  return (
    <li className={isOpen ? undefined : 'past'}>
      <span className="marks">
        {state === 'open' && isOver ? (
          <Tag tone="line">{say('over')}</Tag>
        ) : (
          <StateTag of={ownerLink} state={state} />
        )}
        <At at={madeAt} />{' '}
        <span className="softer">{by ? say('byHand', { who: by }) : say('withMessage')}</span>
      </span>
      <Opened link={link} />
      {isOpen && (
        <span className="softer">{say.rich('expires', { at: <At at={expiresAt} key="at" /> })}</span>
      )}
      {isOpen && refusal?.because !== 'not_your_duty' && (
        <span className="acts">
          <Act small act={revoke} refusal={refusal}>
            {say('revoke')}
          </Act>
        </span>
      )}
    </li>
  )
}

function Opened({ link: { opened, firstOpenedAt, lastOpenedAt } }: { link: OwnerLink }) {
  const say = useWords(ownerLinkWords)
  if (!firstOpenedAt || !lastOpenedAt) return <span className="soft">{say('unopened')}</span>
  return (
    <span className="opened">
      <Sign of="check" size={13} /> <b>{say('opened', { n: opened })}</b>{' '}
      <span className="softer">
        {say.rich('openedFirst', { first: <At at={firstOpenedAt} key="first" /> })}
        {opened > 1 && (
          <>
            {' · '}
            {say.rich('openedLast', { last: <At at={lastOpenedAt} key="last" /> })}
          </>
        )}
      </span>
    </span>
  )
}
