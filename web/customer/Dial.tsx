import type { ReactNode } from 'react'
import { ShowBar } from './ShowBar.tsx'
import { useShown } from './useShown.ts'

type DialProps = {
  customerId: string
  /** Masked, as the list has it. */
  phone: string
  /** Whose number it is, for whoever hears the page. */
  of: string
  isDealing: boolean
  /** What is done with the whole number. */
  children: (phone: string) => ReactNode
}

/** A number that is about to be used: masked until it is shown, and that is written down (R5.2). */
export function Dial({ customerId, phone, of, isDealing, children }: DialProps) {
  const shown = useShown(customerId, ['phone'], isDealing)
  const whole = shown.values?.phone
  return (
    <>
      {whole ? children(whole) : <span className="num">{phone}</span>}
      <ShowBar shown={shown} isDealing={isDealing} of={of} />
    </>
  )
}
