import { Link } from '@tanstack/react-router'
import { quotation } from '../../domain/quotation/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Plate } from '../ui/Plate.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import type { OrderAnswer } from './read.ts'
import type { Writing } from './usePaper.ts'

export function PaperHead({ of: { order, kind }, writing }: { of: OrderAnswer; writing: Writing }) {
  const say = useWords(quotationWords)
  const { stands, form, isNew } = writing
  const fresh = form.touched && isNew
  const number = fresh ? '' : (stands?.number ?? '')
  const noun = say(kind === 'addOn' ? 'addOn' : 'title')
  const title = number === '' ? say(kind === 'addOn' ? 'newAddOn' : 'newOne') : `${noun} ${number}`
  return (
    <header className="qt-head">
      <title>{`${title} · 车驿`}</title>
      <h1>{title}</h1>
      <Plate no={order.plate} colour={order.plateColour} big />
      <div className="qt-car">
        <span>
          <b>{order.customer}</b> · {order.brand} {order.model}
        </span>
        <span className="softer">
          <span className="num">{order.odometerKm.toLocaleString('en')} km</span> · {say('order')}{' '}
          <Link to={paths.order(order.id)} className="num">
            {order.number}
          </Link>
        </span>
      </div>
      <div className="acts">
        <StateTag of={quotation} state={fresh ? 'draft' : (stands?.state ?? 'draft')} />
        <span className="soft">
          {say(order.waitsInStore ? 'waits' : 'goesAway')}
          {order.keyTag && <> · {say('keyTag', { tag: order.keyTag })}</>}
        </span>
        {order.phone && <span className="soft num">{order.phone}</span>}
        <Link className="btn" to={paths.order(order.id)}>
          {say('backToOrder')}
        </Link>
      </div>
    </header>
  )
}
