import { workOrder } from '../../domain/work-order/procedure.ts'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { useAct } from '../ui/useAct.ts'
import { promiseWords } from '../words/promise.ts'
import { useWords } from '../words/words.ts'
import { isMine, refusalOf, type OrderPage } from '../work-order/useOrder.ts'
import { DiscussSheet, RepromiseSheet } from './ChangeSheets.tsx'

type Opened = 'discuss' | 'repromise' | undefined
type ChangeActsProps = { page: OrderPage; open: Opened; setOpen: (open: Opened) => void }

const changeable: readonly string[] = workOrder.steps.repromise.from

/** S68: talk first, then a new hour with the owner's consent; or the old one stands. */
export function ChangeActs({ page, open, setOpen }: ChangeActsProps) {
  const say = useWords(promiseWords)
  const { order, steps, promises } = page
  const keep = useAct({
    name: `keepPromise:${order.id}`,
    send: ({ header }) =>
      api['work-orders'][':id']['keep-promise'].$post({ param: { id: order.id }, header, json: {} }),
  })
  const close = () => setOpen(undefined)
  const talks = promises.is === 'negotiating'
  const shown = isMine(steps, 'repromise') && changeable.includes(order.state) && order.readyAt === null
  return (
    <>
      {shown && (
        <div className="pr-acts" role="group" aria-label={say('acts')}>
          {talks ? (
            <Act act={keep} refusal={refusalOf(steps, 'keepPromise')}>
              {say('keep')}
            </Act>
          ) : (
            <Act onClick={() => setOpen('discuss')} refusal={refusalOf(steps, 'discuss')}>
              {say('discuss')}
            </Act>
          )}
          <Act onClick={() => setOpen('repromise')} refusal={refusalOf(steps, 'repromise')} primary={talks}>
            {say('repromise')}
          </Act>
        </div>
      )}
      <DiscussSheet page={page} open={open === 'discuss'} onClose={close} />
      <RepromiseSheet
        key={promises.talk?.id ?? 'atOnce'}
        page={page}
        open={open === 'repromise'}
        onClose={close}
      />
    </>
  )
}
