import { Suspense } from 'react'
import { Notice } from '../ui/Notice.tsx'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import { Dock } from './Dock.tsx'
import { GroupCard } from './GroupCard.tsx'
import { later } from './later.tsx'
import type { OwnerPage, Quotation } from './link.ts'
import { useAnswer } from './useAnswer.ts'
import './answer.css'

const Signing = later(async () => (await import('./Signing.tsx')).Signing)

/** S73: every line is his to say yes or no to; what he has not pressed is not said. */
export function Answer({ page, quotation }: { page: OwnerPage; quotation: Quotation }) {
  const say = useWords(ownerWords)
  const answer = useAnswer(page, quotation)
  const { form, groups, open } = answer
  const { values } = form
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      {groups.some(({ finding }) => !finding) && (
        <p className="ow-lead">{say('lead', { n: groups.length })}</p>
      )}
      {groups.map((group, n) => (
        <GroupCard
          key={group.key}
          n={n + 1}
          group={group}
          said={values.said[group.key]}
          reason={values.reasons[group.key]}
          disabled={form.underWay}
          // Another answer is another sum: what was agreed and signed for the old one is not carried over.
          onSay={(said) =>
            form.set({ said: { ...values.said, [group.key]: said }, amount: false, strokes: '', points: [] })
          }
          onReason={(reason) => form.set({ reasons: { ...values.reasons, [group.key]: reason } })}
        />
      ))}
      {open.length === 0 && (
        <Suspense fallback={<div className="ow-card" aria-busy />}>
          <Signing answer={answer} quotation={quotation} />
        </Suspense>
      )}
      {form.progress.is !== 'idle' && (
        <div className="ow-card">
          <Notice form={form} />
        </div>
      )}
      <Dock answer={answer} page={page} quotation={quotation} />
    </form>
  )
}
