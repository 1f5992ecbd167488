import { Tag } from '../ui/Tag.tsx'
import { useNow } from '../ui/useNow.ts'
import { accountWords } from '../words/accounts.ts'
import { useWords } from '../words/words.ts'
import { standingsOf, type Account } from './accounts.ts'

export function Standing({ account }: { account: Account }) {
  const say = useWords(accountWords)
  return (
    <span className="standing">
      {standingsOf(account).map((one) => (
        <Tag key={one} tone={one === 'normal' ? 'done' : one === 'mustChange' ? 'wait' : 'pause'}>
          {say(one)}
        </Tag>
      ))}
    </span>
  )
}

export function Age({ at }: { at: string | null }) {
  const say = useWords(accountWords)
  const now = useNow()
  if (at === null) return <span className="soft">{say('notDated')}</span>
  const n = Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / 86_400_000))
  return <span className="num">{say('passwordDays', { n })}</span>
}
