import { signAddOnForm } from '../../domain/work-order/forms.ts'
import { api } from '../api.ts'
import { PartConsents } from '../part-consent/PartConsents.tsx'
import { openParts, partsOf, type PartsSaid } from '../part-consent/said.ts'
import { Field, FieldError } from '../ui/Field.tsx'
import { useAct } from '../ui/useAct.ts'
import { useForm } from '../ui/useForm.ts'
import { consentWords } from '../words/consent.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { partConsentWords } from '../words/partConsent.ts'
import { useWords } from '../words/words.ts'
import { OrderSheet } from './OrderSheet.tsx'
import { SignaturePadField } from './SignaturePadField.tsx'
import { agreedOf } from './answers.ts'
import type { AddOn, Order } from './useOrder.ts'
import { WhatIsSigned } from './WhatIsSigned.tsx'
import './sign.css'

type SheetProps = { order: Order; addOn: AddOn; open: boolean; onClose: () => void }

/** S75: what was added is signed for by itself, at the latest when the car is picked up. */
export function SignAddOnSheet({ order, addOn, open, onClose }: SheetProps) {
  const say = useWords(sheetWords)
  const sayConsent = useWords(consentWords)
  const sayParts = useWords(partConsentWords)
  const { signing } = addOn
  const lines = agreedOf(addOn.lines)
  const form = useForm({
    draft: `signAddOn:${addOn.id}`,
    start: {
      signer: addOn.answeredBy ?? order.customer,
      strokes: '',
      points: [] as never[],
      parts: {} as PartsSaid,
    },
    schema: signAddOnForm,
    shape: ({ signer, strokes, parts }) => ({
      signer,
      strokes,
      quotationId: addOn.id,
      hash: signing?.hash,
      parts: partsOf(lines, parts),
    }),
    send: (json, { header }) =>
      api['work-orders'][':id'].signAddOn.$post({ param: { id: order.id }, header, json }),
    landed: onClose,
  })
  const unconsented = openParts(lines, form.values.parts)
  return (
    <OrderSheet
      form={form}
      title={sayConsent('signAddOn')}
      submit={say('signSubmit')}
      open={open}
      onClose={onClose}
      width={680}
      {...(!signing
        ? { why: say('nothingToSign') }
        : unconsented > 0 && { why: sayParts('open', { n: unconsented }) })}
    >
      {signing && <WhatIsSigned lines={lines} signing={signing} />}
      <PartConsents className="consents parts" form={form} lines={lines} />
      <Field form={form} name="signer" label={say('signer')}>
        {(bound) => <input {...bound} className="input" autoComplete="off" />}
      </Field>
      <SignaturePadField
        points={form.values.points}
        disabled={form.underWay}
        onChange={(drawn) => form.set(drawn as never)}
      />
      <FieldError form={form} path="strokes" />
    </OrderSheet>
  )
}

export function TakeBackSheet({ addOn, open, onClose }: Omit<SheetProps, 'order'>) {
  const say = useWords(consentWords)
  const form = useAct({
    name: `takeBack:${addOn.id}`,
    send: ({ header }) => api.quotations[':id'].takeBack.$post({ param: { id: addOn.id }, header, json: {} }),
    landed: onClose,
  })
  return (
    <OrderSheet
      form={form}
      title={say('takeBackTitle')}
      submit={say('takeBack')}
      open={open}
      onClose={onClose}
    >
      <p className="says">{say('takeBackTold')}</p>
    </OrderSheet>
  )
}
