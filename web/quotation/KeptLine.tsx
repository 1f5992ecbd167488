import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { quotationWords } from '../words/quotation.ts'
import { checkWords } from '../words/quotationCheck.ts'
import { useWords } from '../words/words.ts'
import { isFirstOfPackage, Marks, Off, PackageTag, Quantity } from './LineMarks.tsx'
import { isFree } from './paper.ts'
import { GroupWord } from './PaperTable.tsx'
import { PriceHistory } from './PriceHistory.tsx'
import type { Row } from './rows.ts'
import { StockCell } from './StockCell.tsx'
import type { Beside } from './TypedLine.tsx'
import './marks.css'

type KeptProps = { row: Row; at: number; span: number; beside: Beside }

/** A line that can no longer be changed here. */
export function KeptLine({ row: { line, fen, answer }, at, span, beside }: KeptProps) {
  const say = useWords(quotationWords)
  const sayCheck = useWords(checkWords)
  const { kind, code, payer, packageCode } = line
  const { facts, orderId, narrow } = beside
  return (
    <tr className={[span > 0 && 'first', answer === 'refused' && 'gone'].filter(Boolean).join(' ')}>
      <GroupWord kind={kind} span={span} />
      <td className="i">
        <b>{at + 1}</b>
      </td>
      <td className="c">{isFree(line) ? say('ownLine') : code}</td>
      <td className="n">
        {line.name}
        <Marks line={line} />
        {packageCode && <PackageTag line={line} first={isFirstOfPackage(line, beside.lines)} />}
        {narrow && (
          <StockCell {...{ line, orderId }} promisedAt={beside.promisedAt} facts={facts.get(code)} />
        )}
      </td>
      <td className="r q" data-label={say('quantity')}>
        <Quantity line={line} />
      </td>
      <td className="r p" data-label={say('price')}>
        <PriceHistory {...{ line, orderId }} />
      </td>
      <td className="r d" data-label={sayCheck('discount')}>
        <Off line={line} />
      </td>
      <td className="r m" data-label={say('amount')}>
        <Money fen={fen ?? 0} sign={false} />
      </td>
      <td className="w" data-label={say('payer')}>
        <span className={`qt-pay ${payer}`}>{say(`payer_${payer}`)}</span>
      </td>
      {!narrow && (
        <td className="s">
          <StockCell {...{ line, orderId }} promisedAt={beside.promisedAt} facts={facts.get(code)} />
        </td>
      )}
      <td className="a">
        <Answer answer={answer} />
      </td>
    </tr>
  )
}

export function Answer({ answer }: { answer: Row['answer'] }) {
  const say = useWords(quotationWords)
  const sign = { agreed: 'check', refused: 'cross', waiting: 'clock', unsent: undefined } as const
  const of = sign[answer]
  return (
    <span className={`qt-a ${answer}`}>
      {of && <Sign of={of} size={13} />}
      {say(answer)}
    </span>
  )
}
