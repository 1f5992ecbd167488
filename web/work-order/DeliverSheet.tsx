import { formatFen } from '../../domain/money.ts'
import { api } from '../api.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { useAct } from '../ui/useAct.ts'
import { useLanguage } from '../words/language.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords, type Say } from '../words/words.ts'
import { refusalOf, type OrderPage } from './useOrder.ts'
import { OrderSheet } from './OrderSheet.tsx'

type DeliverSheetProps = { page: OrderPage; open: boolean; onClose: () => void }

/** S85: every gate in sight before the car leaves, and what leaving sets going. */
export function DeliverSheet({ page, open, onClose }: DeliverSheetProps) {
  const say = useWords(sheetWords)
  const language = useLanguage()
  const { order, steps } = page
  const form = useAct({
    name: `deliver:${order.id}`,
    send: ({ header }) =>
      api['work-orders'][':id'].deliver.$post({ param: { id: order.id }, header, json: {} }),
    landed: onClose,
  })
  const refusal = refusalOf(steps, 'deliver')
  return (
    <OrderSheet
      form={form}
      title={say('deliverTitle')}
      submit={say('deliverSubmit')}
      open={open}
      onClose={onClose}
      {...(refusal && { why: refusalSays(refusal, language) })}
    >
      <section className="gates" aria-label={say('gates')}>
        <h3>{say('gates')}</h3>
        <ul>
          {gatesOf(page, say).map(({ says, isOpen }) => (
            <li key={says} className={isOpen ? 'yes' : 'no'}>
              <Sign of={isOpen ? 'check' : 'cross'} /> {says}
              <span className="unseen">{say(isOpen ? 'gateOpen' : 'gateShut')}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="gates">
        <h3>{say('deliverThen')}</h3>
        <ul className="softer">
          <li>{say('thenGatePass')}</li>
          <li>{say('thenFollowUp')}</li>
          <li>{say('thenThanks')}</li>
        </ul>
      </section>
    </OrderSheet>
  )
}

type Gate = { readonly says: string; readonly isOpen: boolean }

/** As the counter sees them: the first that is shut is the refusal; money is the last one asked. */
function gatesOf({ order, steps, jobs }: OrderPage, say: Say<typeof sheetWords>): Gate[] {
  const refusal = refusalOf(steps, 'deliver')
  const owed = refusal?.because === 'owner_owes_nothing' ? Number(refusal.facts['owedByOwnerFen']) : undefined
  const hasWork = jobs.length > 0
  const wanted = order.washMode !== 'none'
  const paid: Gate =
    order.settlement === null
      ? { says: say('gateNotSettled'), isOpen: false }
      : owed === undefined
        ? { says: say('gatePaid'), isOpen: refusal === null }
        : { says: say('gateOwes', { fen: `¥${formatFen(owed)}` }), isOpen: false }
  return [
    { says: say(hasWork ? 'gatePassed' : 'gateNoWork'), isOpen: !hasWork || order.passedAt !== null },
    { says: say(wanted ? 'gateWashed' : 'gateNoWash'), isOpen: !wanted || order.washedAt !== null },
    // Asked last: while an earlier gate is shut, the answer does not tell of the money.
    ...(order.settlement && refusal && owed === undefined ? [] : [paid]),
  ]
}
