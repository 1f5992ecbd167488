import { Consents } from './Consents.tsx'
import type { Quotation } from './link.ts'
import { Parts } from './Parts.tsx'
import { SignCard } from './SignCard.tsx'
import type { useAnswer } from './useAnswer.ts'

type SigningProps = { answer: ReturnType<typeof useAnswer>; quotation: Quotation }

/** Once every line has its answer: the three consents, parts that want one of their own, and his name. */
export function Signing({ answer: { form, agreed, signs, amountFen }, quotation }: SigningProps) {
  return (
    <>
      {agreed.length > 0 && <Consents form={form} amountFen={amountFen} promisedAt={quotation.promisedAt} />}
      {signs && <Parts form={form} lines={agreed} said={form.values.parts} />}
      <SignCard form={form} drawn={signs && agreed.length > 0} n={agreed.length} amountFen={amountFen} />
    </>
  )
}
