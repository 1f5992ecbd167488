import { useState } from 'react'
import { certificate as procedure } from '../../domain/staff/procedure.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import { EnterSheet, RenewSheet, WithdrawSheet } from './CertificateSheets.tsx'
import { useWhyNotOpen } from '../whyNot.ts'
import { type Certificate, type PersonAnswer } from './person.ts'
import { Standing } from './Standing.tsx'

type Open = { readonly is: 'enter' } | { readonly is: 'renew' | 'withdraw'; readonly of: Certificate }

/** Which certificates, until when; one is renewed by entering the one that follows it. */
export function CertificatesPanel({ page }: { page: PersonAnswer }) {
  const say = useWords(peopleWords)
  const [sheet, open] = useState<Open>()
  const close = () => open(undefined)
  return (
    <Panel
      title={say('certificates')}
      flush
      extra={
        <Act refusal={useWhyNotOpen(procedure, 'enter')} onClick={() => open({ is: 'enter' })}>
          {say('enter')}
        </Act>
      }
    >
      {page.certificates.length === 0 && <p className="soft pad">{say('noCertificates')}</p>}
      <ul className="lines certificates">
        {page.certificates.map((one) => (
          <Line key={one.id} of={one} open={open} />
        ))}
      </ul>
      {sheet?.is === 'enter' && <EnterSheet staffId={page.person.id} close={close} />}
      {sheet?.is === 'renew' && <RenewSheet certificate={sheet.of} close={close} />}
      {sheet?.is === 'withdraw' && <WithdrawSheet certificate={sheet.of} close={close} />}
    </Panel>
  )
}

function Line({ of, open }: { of: Certificate; open: (sheet: Open) => void }) {
  const say = useWords(peopleWords)
  const mine = of.steps.some(({ refusal }) => refusal === null)
  return (
    <li className={of.state === 'inForce' ? undefined : 'past'}>
      <b>{of.kind}</b>
      <span className="num soft">{of.number || '—'}</span>
      <span className="num soft">{of.issuedOn ?? '—'}</span>
      {of.state === 'inForce' ? (
        <Standing expiresOn={of.expiresOn} standing={of.standing} />
      ) : (
        <StateTag of={procedure} state={of.state} more={of.expiresOn ?? undefined} />
      )}
      {mine && (
        <span className="acts">
          {(['renew', 'withdraw'] as const).map((step) => (
            <button key={step} type="button" className="btn small" onClick={() => open({ is: step, of })}>
              {say(step)}
            </button>
          ))}
        </span>
      )}
    </li>
  )
}
