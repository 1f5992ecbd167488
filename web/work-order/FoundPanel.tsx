import { Link } from '@tanstack/react-router'
import { refusal } from '../../domain/procedure.ts'
import { quotation } from '../../domain/quotation/procedure.ts'
import { FoundOne } from '../finding/FoundOne.tsx'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { consentWords } from '../words/consent.ts'
import { findingWords } from '../words/finding.ts'
import { useWords } from '../words/words.ts'
import type { Go } from './go.ts'
import { isMine, refusalOf, type OrderPage } from './useOrder.ts'
import './add-on.css'

/** What was found and is not on an add-on yet: to be decided, to be quoted, or left with the reason. */
export function FoundPanel({ page, go }: { page: OrderPage; go: Go }) {
  const say = useWords(findingWords)
  const sayConsent = useWords(consentWords)
  const open = page.findings.filter(({ state }) => state !== 'quoted')
  const writes = useMayWrite(page)
  const isProposed = open.some(({ state }) => state === 'proposed')
  const hasDraft = page.addOns.some(({ state }) => state === 'draft')
  if (open.length === 0 && !writes) return null
  return (
    <Panel
      title={open.length > 0 ? say('title') : sayConsent('addOn')}
      flush
      className="found-panel"
      extra={
        writes &&
        !isProposed &&
        !hasDraft && (
          <Link className="small-act" to={paths.addOn(page.order.id)}>
            {sayConsent('writeAddOn')}
          </Link>
        )
      }
    >
      {open.map((one) => (
        <FoundOne key={one.id} of={one}>
          {one.state === 'reported' && isMine(one.steps, 'propose') && (
            <Act
              primary
              refusal={refusalOf(one.steps, 'propose')}
              onClick={() => go.sheet('finding', one.id)}
            >
              {say('decide')}
            </Act>
          )}
          {one.state === 'proposed' && writes && (
            <Link className="btn primary" to={paths.addOn(page.order.id)}>
              {say('quoteIt')}
            </Link>
          )}
        </FoundOne>
      ))}
    </Panel>
  )
}

/** By the printed procedure: one's duty, and the order between its signature and its final check. */
function useMayWrite({ order }: OrderPage): boolean {
  const parties = useMe().duties.map(({ duty }) => duty)
  const form = {
    openDrafts: 0,
    stateOfOrder: order.state,
    offPrice: null,
    offPackage: null,
    validityIsPast: false,
  }
  return !refusal(quotation, 'draftAddOn', { state: undefined, parties, record: {} as never, form })
}
