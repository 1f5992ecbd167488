import { useQuery } from '@tanstack/react-query'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { mayRead } from '../../domain/staff/permissions.ts'
import { useMe } from '../me.ts'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import { figure } from './LineState.tsx'
import { arrivalOf } from './lines.ts'
import { orderPartsQuery, type OrderPart } from './read.ts'
import { RemindButton } from './RemindButton.tsx'
import { RequestButton } from './RequestButton.tsx'
import './stock.css'

/** The parts of an order by code, read once for all lines of its paper. */
export function useOrderParts(orderId: string, codes: readonly string[]) {
  const duties = useMe().duties.map(({ duty }) => duty as string)
  const wanted = [...new Set(codes.filter((code) => code !== ''))].sort()
  const { data } = useQuery({
    ...orderPartsQuery(orderId, wanted),
    enabled: wanted.length > 0 && mayRead(duties, 'pickList.read'),
  })
  return {
    promisedAt: data?.promisedAt ?? null,
    of: (code: string) => data?.parts.find((part) => part.code === code),
  }
}

type StockProps = {
  orderId: string
  part: OrderPart | undefined
  needMilli: number | null
  promisedAt: string | null
}

/** S71, S72: what lies here for the line; short, it is asked for in one press, and asked for, when it comes. */
export function StockOf({ orderId, part, needMilli, promisedAt }: StockProps) {
  const say = useWords(pickListWords)
  if (!part || needMilli === null || needMilli <= 0) return null
  const { keptMilli, pickedMilli, freeMilli, requests } = part
  if (pickedMilli >= needMilli)
    return (
      <span className="stock-of done">
        <Sign of="check" size={12} /> {say('pickedOf', { n: figure(pickedMilli), all: figure(needMilli) })}
      </span>
    )
  if (keptMilli >= needMilli)
    return <span className="stock-of">{say('keptForOrder', { n: figure(keptMilli) })}</span>
  const short = needMilli - keptMilli - freeMilli
  if (short <= 0)
    return <span className="stock-of">{say('freeNow', { n: figure(freeMilli + keptMilli) })}</span>
  const asked = requests.reduce((sum, { quantityMilli }) => sum + quantityMilli, 0)
  const arrivesAt = arrivalOf({ requests: [...requests] })
  const isLate = arrivesAt !== null && promisedAt !== null && new Date(arrivesAt) > new Date(promisedAt)
  const unanswered = requests.find((one) => one.arrivesAt === null)
  return (
    <span className="stock-of short">
      <Sign of={arrivesAt ? 'clock' : 'warn'} size={12} /> <b>{say('shortNow', { n: figure(short) })}</b>{' '}
      {asked > 0 && (arrivesAt ? say.rich('arrives', { at: <At at={arrivesAt} /> }) : say('unanswered'))}
      {isLate && <b className="due late">{say.rich('tooLate', { at: <At at={promisedAt} /> })}</b>}
      {unanswered && <RemindButton id={unanswered.id} name={part.name} />}
      {short > asked && (
        <RequestButton
          {...{ orderId, promisedAt }}
          code={part.code}
          name={part.name}
          quantityMilli={short - asked}
        />
      )}
    </span>
  )
}
