import { PartConsents } from '../part-consent/PartConsents.tsx'
import type { PartsSaid } from '../part-consent/said.ts'
import type { Form } from '../ui/form.ts'
import type { Line } from './link.ts'

type PartsProps<V extends object> = { form: Form<V>; lines: readonly Line[]; said: PartsSaid }

/** R2.5: the parts that are not new, or his own. */
export const Parts = <V extends { readonly parts: PartsSaid }>({ form, lines, said }: PartsProps<V>) => (
  <PartConsents
    className="ow-card ow-consents"
    lines={lines}
    said={said}
    disabled={form.underWay}
    onChange={(parts) => form.set({ parts } as Partial<V>)}
  />
)
