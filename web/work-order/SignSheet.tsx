import type { PointGroup } from 'signature_pad'
import { signForm } from '../../domain/work-order/forms.ts'
import { api } from '../api.ts'
import { PartConsents } from '../part-consent/PartConsents.tsx'
import { openParts, partsOf, type PartsSaid } from '../part-consent/said.ts'
import { Field, FieldError } from '../ui/Field.tsx'
import { useForm } from '../ui/useForm.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { partConsentWords } from '../words/partConsent.ts'
import { useWords } from '../words/words.ts'
import { SignaturePadField } from './SignaturePadField.tsx'
import { WhatIsSigned } from './WhatIsSigned.tsx'
import { agreedOf } from './answers.ts'
import type { Line, OrderPage } from './useOrder.ts'
import { OrderSheet } from './OrderSheet.tsx'
import './sign.css'

type SignValues = {
  signer: string
  /** As it is kept: a drawing; and as the pad takes it up again after a reload. */
  strokes: string
  points: readonly PointGroup[]
  /** Of what stood on the glass when the pen came down. */
  hash: string
  parts: PartsSaid
}

type SignSheetProps = { page: OrderPage; open: boolean; onClose: () => void }

/** S75: the owner signs what stands; the form carries the hash of what he saw. */
export function SignSheet({ page, open, onClose }: SignSheetProps) {
  const say = useWords(sheetWords)
  const sayParts = useWords(partConsentWords)
  const { order, signing } = page
  const lines = agreedOf(order.quotation?.lines ?? [])
  const form = useSigning(page, lines, onClose)
  const unconsented = openParts(lines, form.values.parts)
  const moved = form.values.hash !== '' && signing !== undefined && form.values.hash !== signing.hash
  return (
    <OrderSheet
      form={form}
      title={say('signTitle')}
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
      {moved && (
        <p className="says no" role="alert">
          {say('moved')}
        </p>
      )}
      <SignaturePadField
        points={form.values.points}
        disabled={form.underWay}
        onChange={(drawn) => form.set({ ...drawn, hash: drawn.strokes && (signing?.hash ?? '') })}
      />
      <FieldError form={form} path="strokes" />
    </OrderSheet>
  )
}

function useSigning({ order, signing }: OrderPage, lines: readonly Line[], landed: () => void) {
  const start: SignValues = {
    signer: order.quotation?.answeredBy ?? order.customer,
    strokes: '',
    points: [],
    hash: '',
    parts: {},
  }
  return useForm({
    draft: `sign:${order.id}`,
    start,
    schema: signForm,
    shape: ({ signer, strokes, hash, parts }) => ({
      signer,
      strokes,
      hash: hash || signing?.hash,
      parts: partsOf(lines, parts),
    }),
    send: (json, { header }) =>
      api['work-orders'][':id'].sign.$post({ param: { id: order.id }, header, json }),
    landed,
  })
}
