import type { ComponentProps } from 'react'
import { FormSheet } from '../ui/FormSheet.tsx'
import './sheets.css'

/** A form sheet of the order, with the marks that its forms share. */
export function OrderSheet({ children, ...sheet }: ComponentProps<typeof FormSheet>) {
  return (
    <FormSheet {...sheet}>
      <div className="order-sheet">{children}</div>
    </FormSheet>
  )
}
