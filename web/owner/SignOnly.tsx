import type { PointGroup } from 'signature_pad'
import { api } from '../api.ts'
import { Notice } from '../ui/Notice.tsx'
import { useForm } from '../ui/useForm.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import { own, type OwnerPage } from './link.ts'
import { SignCard } from './SignCard.tsx'
import './answer.css'

type Values = { signer: string; strokes: string; points: readonly PointGroup[] }
const blank: Values = { signer: '', strokes: '', points: [] }

type SignOnlyProps = { page: OwnerPage; signing: NonNullable<OwnerPage['signing']> }

/** What was answered at the counter or by telephone, and waits for his name. */
export function SignOnly({ page, signing }: SignOnlyProps) {
  const say = useWords(ownerWords)
  const form = useForm({
    draft: `owner.sign:${signing.hash}`,
    start: blank,
    shape: ({ signer, strokes }) => ({ signer, strokes, hash: signing.hash }),
    send: (json, { header }) => api.owner.sign.$post({ header: { ...header, ...own }, json } as never),
  })
  const { signer, strokes } = form.values
  const why = signer.trim() === '' ? say('wantSigner') : strokes === '' ? say('wantStrokes') : undefined
  const n = page.quotations.flatMap(({ lines }) => lines).filter(({ answer }) => answer === 'agreed').length
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <SignCard form={form} drawn n={n} amountFen={signing.amountFen} />
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
