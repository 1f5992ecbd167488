import { formatFen } from '../../domain/money.ts'
import { Qr } from '../print/Qr.tsx'
import { Sign } from '../ui/Sign.tsx'
import { shortOf } from '../ui/time.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import type { OwnerPage } from './link.ts'

type SettledProps = { settled: NonNullable<OwnerPage['settled']>; order: OwnerPage['order'] }
type Kind = 'labour' | 'part' | 'material' | 'other'
type Other = 'claim' | 'insurance' | 'internal'

/** What it came to, who pays what, what is paid; and the way out. */
export default function Settled({ settled, order }: SettledProps) {
  const say = useWords(ownerWords)
  const { owedFen, paidFen, sums } = settled
  const own = sums.filter(({ payer }) => payer === 'customer')
  const isPaid = owedFen <= paidFen
  return (
    <>
      <section className="ow-card" aria-label={say('settled')}>
        <h2>{say('settled')}</h2>
        <div className="ow-paid">
          <div>
            <span>{say('youPayTax')}</span>
            <strong className="num">
              <small>¥</small>
              {formatFen(owedFen)}
            </strong>
          </div>
          <div className="how">
            {isPaid ? (
              <>
                <Sign of="check" size={16} /> <b>{say('paid')}</b>
              </>
            ) : (
              <b>{say('openFen', { fen: formatFen(owedFen - paidFen) })}</b>
            )}
          </div>
        </div>
        <dl className="ow-rows">
          {own.map(({ kind, amountFen }) => (
            <div key={kind}>
              <dt>{say(`kind_${kind as Kind}`)}</dt>
              <dd className="num">{formatFen(amountFen)}</dd>
            </div>
          ))}
          {paidByOthers(sums).map(([payer, fen]) => (
            <div key={payer}>
              <dt>{say(`by_${payer}`)}</dt>
              <dd>
                <span className="num">{formatFen(fen)}</span>
                <small>{say('youPayNothing')}</small>
              </dd>
            </div>
          ))}
        </dl>
        <p className="soft num">
          {say('settledNo', { number: settled.number, at: shortOf(settled.settledAt) })}
        </p>
      </section>
      {order.gatePass && (
        <section className="ow-card ow-pass" aria-label={say('gatePass')}>
          <h2>{say('gatePass')}</h2>
          <p>{say('gatePassTold')}</p>
          <Qr text={order.number} size={168} label={say('gatePass')} />
          <b className="num">{order.gatePass}</b>
        </section>
      )}
    </>
  )
}

function paidByOthers(sums: SettledProps['settled']['sums']): readonly [Other, number][] {
  return (['claim', 'insurance', 'internal'] as const).flatMap((payer) => {
    const fen = sums.reduce((sum, one) => sum + (one.payer === payer ? one.amountFen : 0), 0)
    return fen > 0 ? [[payer, fen] as [Other, number]] : []
  })
}
