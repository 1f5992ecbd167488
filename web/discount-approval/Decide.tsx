import { useState } from 'react'
import { discountApproval } from '../../domain/discount-approval/procedure.ts'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { useAct } from '../ui/useAct.ts'
import { discountWords } from '../words/discount.ts'
import { useWords } from '../words/words.ts'
import { DecideSheet } from './DecideSheet.tsx'
import type { Approval } from './read.ts'

/** What this person may do about it: his own steps, shut with the reason where a rule stands in the way. */
export function Decide({ of: { id, state, steps } }: { of: Pick<Approval, 'id' | 'state' | 'steps'> }) {
  const say = useWords(discountWords)
  const [open, setOpen] = useState<'approve' | 'refuse'>()
  const withdraw = useAct({
    name: `discount.withdraw:${id}`,
    send: ({ header }) =>
      api['discount-approvals'][':id'].withdraw.$post({ param: { id }, header, json: {} }),
  })
  const refused = (name: string) => steps.find(({ step }) => step === name)?.refusal
  const mine = (name: keyof typeof discountApproval.steps) => refused(name)?.because !== 'not_your_duty'
  if (state !== 'asked') return null
  return (
    <span className="acts">
      {mine('approve') && (
        <>
          <Act primary below refusal={refused('approve')} onClick={() => setOpen('approve')}>
            {say('approve')}
          </Act>
          <Act below refusal={refused('refuse')} onClick={() => setOpen('refuse')}>
            {say('refuse')}
          </Act>
        </>
      )}
      {mine('withdraw') && <Act act={withdraw}>{say('withdraw')}</Act>}
      {open && <DecideSheet id={id} step={open} close={() => setOpen(undefined)} />}
    </span>
  )
}
