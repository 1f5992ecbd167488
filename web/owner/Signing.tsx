import { PartConsents } from '../part-consent/PartConsents.tsx'
import { Consents } from './Consents.tsx'
import type { Quotation } from './link.ts'
import { SignCard } from './SignCard.tsx'
import type { useAnswer } from './useAnswer.ts'

type SigningProps = { answer: ReturnType<typeof useAnswer>; quotation: Quotation }

/** Once every line has its answer: the three consents, parts that want one of their own, and his name. */
export function Signing({ answer: { form, agreed, signs, amountFen }, quotation }: SigningProps) {
  return (
    <>
      {agreed.length > 0 && <Consents form={form} amountFen={amountFen} promisedAt={quotation.promisedAt} />}
      {signs && <PartConsents className="ow-card ow-consents" form={form} lines={agreed} />}
      <SignCard form={form} drawn={signs && agreed.length > 0} n={agreed.length} amountFen={amountFen} />
    </>
  )
}
