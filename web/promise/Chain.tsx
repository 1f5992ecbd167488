import { At } from '../ui/When.tsx'
import { useLanguage } from '../words/language.ts'
import { promiseWords } from '../words/promise.ts'
import { useWords } from '../words/words.ts'
import type { Earliest } from './useEarliest.ts'
import './promise.css'

/** Bay and person, parts, work, check, wash: each with its hour, and what nobody can say yet. */
export function Chain({ of: { chain } }: { of: Earliest }) {
  const say = useWords(promiseWords)
  const language = useLanguage()
  if (chain.length === 0) return null
  return (
    <ol className="pr-chain" aria-label={say('chain')}>
      {chain.map((link, n) => (
        <li key={`${n} ${link.name}`} className={link.at === null ? 'open' : undefined}>
          <b>{link.at === null ? <span title={say('unknown')}>?</span> : <At at={link.at} />}</b>
          <i aria-hidden />
          <span>{language === 'en' ? link.english : link.says}</span>
        </li>
      ))}
    </ol>
  )
}
