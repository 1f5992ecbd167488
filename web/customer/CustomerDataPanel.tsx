import { residentIdFor, type ShownField } from '../../domain/customer/kinds.ts'
import { Panel } from '../ui/frame.tsx'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import type { CustomerPage } from './read.ts'
import { ShowBar } from './ShowBar.tsx'
import { useKinds } from './useKinds.ts'
import { useShown } from './useShown.ts'

/** Masked until a reason is given; a company's name and code are no personal data. */
export function CustomerDataPanel({ page: { customer } }: { page: CustomerPage }) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  const fields = (['name', 'phone', 'contact', 'address', 'residentId'] as const).filter((field) =>
    Boolean(customer[field]),
  )
  const shown = useShown(customer.id, fields, customer.isDealing)
  const value = (field: ShownField) =>
    (shown.values?.[field] ?? customer[field]) || <span className="softer">{say('unknown')}</span>
  return (
    <Panel title={say('customerData')}>
      <dl className="facts">
        <div>
          <dt>{say('name')}</dt>
          <dd>{value('name')}</dd>
        </div>
        {(['phone', 'contact', 'address'] as const).map((field) => (
          <div key={field}>
            <dt>{say(field)}</dt>
            <dd className="num">{value(field)}</dd>
          </div>
        ))}
        {customer.kind === 'company' && (
          <div>
            <dt>{say('creditCode')}</dt>
            <dd className="mono">
              {customer.creditCode ?? <span className="softer">{say('unknown')}</span>}
            </dd>
          </div>
        )}
        {customer.residentId && (
          <div>
            <dt>{say('residentId')}</dt>
            <dd className="mono">
              {value('residentId')}{' '}
              <span className="softer">{word(residentIdFor, customer.residentIdFor)}</span>
            </dd>
          </div>
        )}
      </dl>
      {fields.length > 0 && customer.state !== 'restricted' && (
        <ShowBar shown={shown} isDealing={customer.isDealing} of={customer.name} />
      )}
    </Panel>
  )
}
