import { lazy, Suspense, type ComponentProps } from 'react'
import type { PartConsents } from '../part-consent/PartConsents.tsx'
import { askedOf } from '../part-consent/said.ts'
import { Missing } from './Pad.tsx'

/** Few cars have such a part: its form is no part of everybody's first screen. */
const Asked = lazy(() =>
  import('../part-consent/PartConsents.tsx').then(
    (asked) => ({ default: asked.PartConsents }),
    () => ({ default: Missing }),
  ),
)
type PartsProps = Omit<ComponentProps<typeof PartConsents>, 'className'>

/** R2.5: the parts that are not new, or his own. */
export const Parts = (props: PartsProps) =>
  askedOf(props.lines).length === 0 ? null : (
    <Suspense fallback={<div className="ow-card" aria-busy />}>
      <Asked className="ow-card ow-consents" {...props} />
    </Suspense>
  )
