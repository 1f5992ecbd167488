import { FieldError } from '../../ui/Field.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { costOf } from './costOf.ts'
import { PapersChoice } from './PapersChoice.tsx'
import { usePaperWords } from './usePaperWords.ts'
import type { CallProps } from './useCall.ts'

/** S39, S41: what to bring and what it will cost, ticked when it has been said. */
export function ToldStep({ call }: CallProps) {
  const { form, slots } = call
  const say = useWords(callWords)
  const list = usePaperWords()
  const { papers, papersTold, toldFen, mode } = form.values
  if (mode === 'wait')
    return (
      <p className="softer" data-first tabIndex={-1}>
        {say('nothingToTell')}
      </p>
    )
  const fen = slots?.estimateFen
  const cost = costOf(call, say)
  return (
    <div className="call-told">
      <div>
        <label className="tick">
          <input
            type="checkbox"
            data-first
            checked={papersTold}
            disabled={form.underWay || papers.length === 0}
            aria-invalid={'papers' in form.errors}
            onChange={({ target }) => {
              form.set({ papersTold: target.checked })
              if (target.checked) document.getElementById('call-estimate')?.focus()
            }}
          />
          <span>{say.rich('bring', { papers: <b>{list(papers)}</b> })}</span>
        </label>
        <PapersChoice form={form} />
      </div>
      <label className="tick">
        <input
          id="call-estimate"
          type="checkbox"
          checked={toldFen !== null}
          disabled={form.underWay || fen === undefined}
          onChange={({ target }) => form.set({ toldFen: target.checked ? (fen ?? null) : null })}
        />
        <span>{say.rich('estimateTold', { cost: <b>{cost}</b> })}</span>
      </label>
      <FieldError form={form} path="papers" />
    </div>
  )
}
