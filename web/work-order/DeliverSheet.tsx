import { api } from '../api.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { useAct } from '../ui/useAct.ts'
import { useLanguage } from '../words/language.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import { useGates } from './useGates.ts'
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
  const gates = useGates(page, open)
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
          {gates.map(({ says, isOpen }) => (
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
