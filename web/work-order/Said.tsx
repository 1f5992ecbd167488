import { formatFen } from '../../domain/money.ts'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { consentWords } from '../words/consent.ts'
import { useWords } from '../words/words.ts'
import type { Consent, Quotation } from './useOrder.ts'

type Signature = { readonly signer: string; readonly signedAt: string; readonly by: string | null }
type SaidProps = {
  of: Pick<Quotation, 'id'>
  signature: Signature | null
  consents: readonly Consent[]
}

/** T6: the evidence under the paper: how it was agreed to, and who signed it with whom. */
export function Said({ of, signature, consents }: SaidProps) {
  const say = useWords(consentWords)
  const own = consents.filter(({ quotationId }) => quotationId === of.id)
  if (own.length === 0 && !signature) return null
  return (
    <ul className="evidence-lines">
      {own.map((consent) => (
        <li key={consent.id}>
          <Sign of={consent.how === 'phone' ? 'phone' : 'check'} size={13} />
          <ConsentLine of={consent} />
        </li>
      ))}
      {signature && (
        <li>
          <Sign of="lock" size={13} />
          <span>
            {say.rich('bothSigned', {
              at: <At at={signature.signedAt} />,
              signer: signature.signer,
              by: signature.by ?? '—',
            })}
          </span>
        </li>
      )}
    </ul>
  )
}

const ways = { inPerson: 'saidInPerson', phone: 'saidPhone', glass: 'saidGlass', link: 'saidLink' } as const

export function ConsentLine({ of }: { of: Consent }) {
  const say = useWords(consentWords)
  const { how, saidBy, by, phone, witness, agreedLines, amountFen, promisedAt, hash, at, calledAt } = of
  return (
    <span>
      {say.rich(ways[how as keyof typeof ways], {
        at: <At at={calledAt ?? at} />,
        who: saidBy,
        phone: <span className="num">{phone}</span>,
      })}
      {by && ` · ${say(how === 'phone' ? 'calledBy' : 'recordedBy', { by })}`}
      {witness && ` · ${say('witnessed', { who: witness })}`}
      {' · '}
      {agreedLines > 0
        ? say.rich('agreedTo', {
            n: agreedLines,
            fen: <b className="num">¥{formatFen(amountFen)}</b>,
            at: promisedAt ? <At at={promisedAt} /> : '—',
          })
        : say('refusedOnly')}
      {' · '}
      <span className="mono softer" title={hash}>
        {say('proof', { hash: hash.slice(0, 6).toUpperCase() })}
      </span>
    </span>
  )
}
