import { formatFen } from '../../domain/money.ts'
import './marks.css'

/** Fen in, yuan and fen out: thousands marked, two decimals always. */
export function Money({ fen, sign = true, big }: { fen: number; sign?: boolean; big?: boolean }) {
  return (
    <span className={`money${big ? ' big' : ''}`}>
      {sign && <small>¥</small>}
      {formatFen(fen).replace('-', '−')}
    </span>
  )
}
