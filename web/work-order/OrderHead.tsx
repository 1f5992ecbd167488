import { Link } from '@tanstack/react-router'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Head } from '../ui/frame.tsx'
import type { Form } from '../ui/form.ts'
import { Sign } from '../ui/Sign.tsx'
import { Kbd, Tag } from '../ui/Tag.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { NextAct } from './useNextAct.ts'
import { refusalOf, type OrderPage } from './useOrder.ts'

type OrderHeadProps = { page: OrderPage; next: NextAct | undefined; wash: Form<object> }

export function OrderHead({ page, next, wash }: OrderHeadProps) {
  const say = useWords(orderWords)
  const { order, steps } = page
  const running = page.jobs.find(({ state }) => state === 'working')
  const washable = refusalOf(steps, 'wash') === null
  return (
    <Head
      title={
        <>
          {say('order')} <span className="num">{order.number}</span>
        </>
      }
      note={
        <span className="marks">
          <StateTag of={workOrder} state={order.state} more={running?.bay ?? undefined} />
          <Tag tone="line">{say(order.customerKind === 'company' ? 'company' : 'person')}</Tag>
          {order.keyTag && <Tag tone="line">{say('keyTag', { tag: order.keyTag })}</Tag>}
        </span>
      }
    >
      {washable && (
        <Act act={wash}>
          {say('washNow')} <Kbd>W</Kbd>
        </Act>
      )}
      {order.quotation && order.quotation.state !== 'draft' && (
        <a className="btn" href={paths.printOrder(order.id)} target="_blank" rel="noreferrer">
          <Sign of="print" /> {say('print')} <Kbd>P</Kbd>
        </a>
      )}
      {order.state === 'settled' && (
        <Link className="btn" to={paths.settlement(order.id)}>
          {say('toSettlement')} <Kbd>S</Kbd>
        </Link>
      )}
      {next && (
        <Act primary refusal={next.refusal} onClick={next.onClick}>
          {next.title} <Kbd>E</Kbd>
        </Act>
      )}
    </Head>
  )
}
