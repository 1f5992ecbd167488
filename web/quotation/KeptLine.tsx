import { LineStock } from '../pick-list/LineStock.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { isFree, type Line } from './paper.ts'
import { GroupWord } from './PaperTable.tsx'
import type { Row } from './rows.ts'
import './marks.css'

/** A line that can no longer be changed here. */
export function KeptLine({ row: { line, fen, answer }, at, span }: { row: Row; at: number; span: number }) {
  const say = useWords(quotationWords)
  const { kind, code, quantityMilli, hoursHundredths, unit, payer } = line
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
        {answer !== 'refused' && <LineStock line={line} />}
      </td>
      <td className="r q" data-label={say('quantity')}>
        {kind === 'labour'
          ? `${writtenFigure(hoursHundredths, 100)} h`
          : `${writtenFigure(quantityMilli, 1000)} ${unit}`}
      </td>
      <td className="r p" data-label={say('price')}>
        <Money fen={line.unitPriceFen ?? 0} sign={false} />
      </td>
      <td className="r m" data-label={say('amount')}>
        <Money fen={fen ?? 0} sign={false} />
      </td>
      <td className="w" data-label={say('payer')}>
        <span className={`qt-pay ${payer}`}>{say(`payer_${payer}`)}</span>
      </td>
      <td className="a">
        <Answer answer={answer} />
      </td>
    </tr>
  )
}

/** What tells one part from another of the same name. */
export function Marks({ line: { spec, property } }: { line: Line }) {
  return (
    <>
      {spec && <span className="spec">{spec}</span>}
      {property && <small>{property}</small>}
    </>
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
