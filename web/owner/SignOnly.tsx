import { PartConsents } from '../part-consent/PartConsents.tsx'
import type { PointGroup } from 'signature_pad'
import { api } from '../api.ts'
import { openParts, partsOf, type PartsSaid } from '../part-consent/said.ts'
import { Notice } from '../ui/Notice.tsx'
import { useForm } from '../ui/useForm.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import { own, type OwnerPage } from './link.ts'
import { SignCard } from './SignCard.tsx'
import { useIsGone } from './useIsGone.ts'
import './answer.css'

type Values = { signer: string; strokes: string; points: readonly PointGroup[]; parts: PartsSaid }
const blank: Values = { signer: '', strokes: '', points: [], parts: {} }

type SignOnlyProps = { page: OwnerPage; signing: NonNullable<OwnerPage['signing']> }

/** What was answered at the counter or by telephone, and waits for his name. */
export function SignOnly({ page, signing }: SignOnlyProps) {
  const say = useWords(ownerWords)
  // What waits for his name is the base; an add-on is signed with its answer.
  const agreed = page.quotations
    .filter(({ kind }) => kind === 'base')
    .flatMap(({ lines }) => lines)
    .filter(({ answer }) => answer === 'agreed')
  const form = useForm({
    draft: `owner.sign:${signing.hash}`,
    start: blank,
    shape: ({ signer, strokes, parts }) => ({
      signer,
      strokes,
      hash: signing.hash,
      parts: partsOf(agreed, parts),
    }),
    send: (json, { header }) => api.owner.sign.$post({ header: { ...header, ...own }, json } as never),
  })
  const { signer, strokes, parts } = form.values
  const unconsented = openParts(agreed, parts)
  const isGone = useIsGone({ promisedAt: signing.promisedAt, hourIsMoved: false })
  const wanted = wantedOf({ signer, strokes, isGone, unconsented })
  const why = wanted === 'wantParts' ? say(wanted, { n: unconsented }) : wanted && say(wanted)
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <PartConsents className="ow-card ow-consents" form={form} lines={agreed} />
      <SignCard form={form} drawn n={agreed.length} amountFen={signing.amountFen} />
      {form.progress.is !== 'idle' && (
        <div className="ow-card">
          <Notice form={form} />
        </div>
      )}
      <div className="ow-dock">
        <button
          type="button"
          className={why || form.underWay ? 'ow-btn shut' : 'ow-btn go'}
          aria-disabled={why !== undefined || form.underWay}
          onClick={() => why === undefined && form.submit()}
        >
          {form.underWay ? say('sending') : (why ?? say('confirm'))}
        </button>
      </div>
    </form>
  )
}

type Wants = Pick<Values, 'signer' | 'strokes'> & { isGone: boolean; unconsented: number }

function wantedOf({ signer, strokes, isGone, unconsented }: Wants) {
  if (isGone) return 'wantNewHour'
  if (unconsented > 0) return 'wantParts'
  if (signer.trim() === '') return 'wantSigner'
  return strokes === '' ? 'wantStrokes' : undefined
}
