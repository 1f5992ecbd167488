import { useEffect, useState } from 'react'
import { showForm } from '../../domain/customer/forms.ts'
import type { ShownField } from '../../domain/customer/kinds.ts'
import { answer, api } from '../api.ts'
import { useForm } from '../ui/useForm.ts'

/** How long full values stand on the page; seconds. */
export const shownSeconds = 60
type Values = { readonly [field in ShownField]?: string | null | undefined }

/** Full values of a customer: asked for with a reason, which is written down, and masked again after a minute. */
export function useShown(customerId: string, fields: readonly ShownField[], isDealing: boolean) {
  const [values, setValues] = useState<Values>()
  const form = useForm({
    draft: `show:${customerId}`,
    start: { reason: isDealing ? 'dealing' : '', note: '' },
    schema: showForm,
    shape: (typed) => ({ customerId, fields: [...fields], ...typed }),
    send: (json, { header, newId }) => api.shown[':id'].show.$post({ param: { id: newId }, header, json }),
    landed: ({ id }) => {
      void answer(api.shown[':id'].$get({ param: { id }, query: {} })).then(setValues, () =>
        setValues(undefined),
      )
    },
  })
  useEffect(() => {
    if (!values) return
    const timer = setTimeout(() => setValues(undefined), shownSeconds * 1000)
    return () => clearTimeout(timer)
  }, [values])
  return { values, form, hide: () => setValues(undefined) }
}
