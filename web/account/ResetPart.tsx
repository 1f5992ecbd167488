import { useState } from 'react'
import type { Refusal } from '../../domain/procedure.ts'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { Sign } from '../ui/Sign.tsx'
import { useAct } from '../ui/useAct.ts'
import { accountWords } from '../words/accounts.ts'
import { useWords } from '../words/words.ts'
import type { Account } from './accounts.ts'
import { firstPassword } from './firstPassword.ts'

type ResetProps = { account: Account; refused: Refusal | undefined }

/** The password is made here, handed in with the form and kept nowhere: shown once it has landed, and gone with the sheet. */
export function ResetPart({ account, refused }: ResetProps) {
  const say = useWords(accountWords)
  const [first, setFirst] = useState(() => firstPassword())
  const [given, setGiven] = useState<string>()
  const resetting = useAct({
    name: `reset:${account.id}`,
    send: ({ header, newId }) =>
      api['account-measures'][':id'].reset.$post({
        param: { id: newId },
        header,
        json: { staffId: account.id, first },
      }),
    landed: () => {
      setGiven(first)
      setFirst(firstPassword())
    },
  })
  return (
    <section className="reset">
      {given !== undefined && <Given first={given} />}
      <Act below act={resetting} refusal={refused}>
        {say('reset')}
      </Act>
      {!refused && <p className="softer">{say('resetTold')}</p>}
    </section>
  )
}

function Given({ first }: { first: string }) {
  const say = useWords(accountWords)
  const [copied, setCopied] = useState(false)
  return (
    <div className="given" role="status">
      <span className="softer">{say('resetDone')}</span>
      <code>{first}</code>
      <button
        type="button"
        className="btn small"
        onClick={() => void navigator.clipboard.writeText(first).then(() => setCopied(true))}
      >
        {copied && <Sign of="check" size={13} />} {say(copied ? 'copied' : 'copy')}
      </button>
    </div>
  )
}
