const forms = {
  order: 'order',
  quotation: 'quotation',
  settlement: 'settlement',
  'gate-pass': 'gatePass',
  picking: 'picking',
  'pick-list': 'pickList',
  prices: 'prices',
  booking: 'booking',
  consultation: 'consultation',
  'pre-inspection': 'preInspection',
} as const

export type Print = { form: (typeof forms)[keyof typeof forms]; id: string }

/** `/print/gate-pass/018f…` → which form, of which record. */
export function printOf(pathname: string): Print | undefined {
  const [, , form, id] = pathname.split('/')
  if (!form || !id || !Object.hasOwn(forms, form)) return undefined
  return { form: forms[form as keyof typeof forms], id }
}
