import { lazy, Suspense } from 'react'
import { reasonsOnThePhone, type ReasonOnThePhone } from '../../domain/owner-link/reasons.ts'
import { formatFen } from '../../domain/money.ts'
import { Sign } from '../ui/Sign.tsx'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import { ownFen, type Group, type Said } from './answers.ts'
import { LineFacts } from './LineFacts.tsx'

const FindingPart = lazy(() => import('./FindingPart.tsx'))

type GroupCardProps = {
  n: number
  group: Group
  said: Said | undefined
  reason: ReasonOnThePhone | undefined
  disabled: boolean
  onSay: (said: Said) => void
  onReason: (reason: ReasonOnThePhone) => void
}

/** One thing to decide: what it is, what it costs, yes or not now, and why not. */
export function GroupCard({ n, group, said, reason, disabled, onSay, onReason }: GroupCardProps) {
  const say = useWords(ownerWords)
  const title = `ow-${group.key}`
  const { finding, lines } = group
  return (
    <section className="ow-card ow-find" aria-labelledby={title} data-open={said === undefined || undefined}>
      <header>
        <i aria-hidden>{n}</i>
        <h2 id={title}>{group.title}</h2>
        {finding?.isUrgent && (
          <b className="ow-safety">
            <Sign of="warn" size={18} />
            {say('safety')}
          </b>
        )}
      </header>
      {finding && (
        <Suspense>
          <FindingPart of={finding} title={group.title} />
        </Suspense>
      )}
      <div className="in">
        {lines.map((line) => (
          <LineFacts
            key={line.id}
            line={line}
            alone={lines.length === 1}
            named={lines.length > 1 || finding !== undefined}
          />
        ))}
        {lines.length > 1 && (
          <p className="ow-price">
            <span>{say('together')}</span>
            <b className="num">
              <small>¥</small>
              {formatFen(ownFen(lines))}
              <em>{say('withTax')}</em>
            </b>
          </p>
        )}
        <div className="ow-choose" role="group" aria-label={group.title}>
          <Choice is="agreed" said={said} disabled={disabled} onSay={onSay} word={say('agree')} />
          <Choice is="refused" said={said} disabled={disabled} onSay={onSay} word={say('notNow')} />
        </div>
        {said === 'refused' && <Reasons reason={reason} disabled={disabled} onReason={onReason} />}
      </div>
    </section>
  )
}

type ChoiceProps = {
  is: Said
  said: Said | undefined
  disabled: boolean
  onSay: (said: Said) => void
  word: string
}

function Choice({ is, said, disabled, onSay, word }: ChoiceProps) {
  const on = said === is
  return (
    <button
      type="button"
      className={on ? (is === 'agreed' ? 'ow-btn go' : 'ow-btn on') : 'ow-btn'}
      aria-pressed={on}
      disabled={disabled}
      onClick={() => onSay(is)}
    >
      {on && <Sign of="check" size={20} />}
      {word}
    </button>
  )
}

type ReasonsProps = Pick<GroupCardProps, 'reason' | 'disabled' | 'onReason'>

function Reasons({ reason, disabled, onReason }: ReasonsProps) {
  const say = useWords(ownerWords)
  return (
    <div className="ow-reasons" role="group" aria-label={say('whyNot')}>
      <b>{say('whyNot')}</b>
      <div>
        {reasonsOnThePhone.map((one) => (
          <button
            key={one}
            type="button"
            className={reason === one ? 'ow-btn on' : 'ow-btn'}
            aria-pressed={reason === one}
            disabled={disabled}
            onClick={() => onReason(one)}
          >
            {say(`reason_${one}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
