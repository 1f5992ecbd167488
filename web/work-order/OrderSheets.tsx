import { Fragment } from 'react'
import { DecideSheet } from '../finding/DecideSheet.tsx'
import { SignAddOnSheet, TakeBackSheet } from './AddOnSheets.tsx'
import { AnswerSheet } from './AnswerSheet.tsx'
import { UnsettleSheet, VoidSheet } from './CorrectionSheets.tsx'
import { DeliverSheet } from './DeliverSheet.tsx'
import { DispatchSheet } from './DispatchSheet.tsx'
import { FailSheet } from './FailSheet.tsx'
import type { Go, SheetName } from './go.ts'
import { PassSheet } from './PassSheet.tsx'
import { SignSheet } from './SignSheet.tsx'
import { TakeOverSheet } from './TakeOverSheet.tsx'
import type { OrderPage } from './useOrder.ts'

type OrderSheetsProps = {
  page: OrderPage
  open: { readonly name: SheetName; readonly about: string | undefined } | undefined
  go: Go
  close: () => void
}

/** All sheets stand ready: one that was handed in when its tab was killed finds out what came of it. */
export function OrderSheets({ page, open, go, close }: OrderSheetsProps) {
  const { order } = page
  const of = (name: SheetName) => ({ open: open?.name === name, onClose: close })
  const about = open?.name === 'dispatch' ? open.about : undefined
  return (
    <>
      {order.quotation && (
        <AnswerSheet
          key={order.quotation.id}
          order={order}
          quotation={order.quotation}
          thenSign={() => go.sheet('sign')}
          open={open?.name === 'answer' && open.about === undefined}
          onClose={close}
        />
      )}
      <AddOnSheets page={page} open={open} close={close} />
      <SignSheet page={page} {...of('sign')} />
      <DispatchSheet key={about ?? order.id} page={page} about={about} {...of('dispatch')} />
      <PassSheet page={page} fail={() => go.sheet('fail')} {...of('pass')} />
      <FailSheet page={page} {...of('fail')} />
      <DeliverSheet page={page} {...of('deliver')} />
      <TakeOverSheet order={order} {...of('takeOver')} />
      <VoidSheet order={order} {...of('void')} />
      <UnsettleSheet order={order} {...of('unsettle')} />
    </>
  )
}

/** Each add-on and each finding has its own, so that a draft of one is never another's. */
function AddOnSheets({ page: { order, addOns, findings }, open, close }: Omit<OrderSheetsProps, 'go'>) {
  const of = (name: SheetName, id: string) => ({
    open: open?.name === name && open.about === id,
    onClose: close,
  })
  return (
    <>
      {addOns.map((addOn) => (
        <Fragment key={addOn.id}>
          <AnswerSheet order={order} quotation={addOn} {...of('answer', addOn.id)} />
          <SignAddOnSheet order={order} addOn={addOn} {...of('signAddOn', addOn.id)} />
          <TakeBackSheet addOn={addOn} {...of('takeBack', addOn.id)} />
        </Fragment>
      ))}
      {findings.map((finding) => (
        <DecideSheet key={finding.id} finding={finding} {...of('finding', finding.id)} />
      ))}
    </>
  )
}
