import { formatFen } from '../../domain/money.ts'
import { writtenFigure } from '../ui/figure.ts'
import { Sign } from '../ui/Sign.tsx'
import { packageWords } from '../words/quotationPackage.ts'
import { useWords } from '../words/words.ts'
import type { Line } from './paper.ts'

/** What tells one part from another of the same name. */
export function Marks({ line: { spec, property } }: { line: Line }) {
  return (
    <>
      {spec && <span className="spec">{spec}</span>}
      {property && <small>{property}</small>}
    </>
  )
}

/** Quantity or hours as they are read. */
export const Quantity = ({ line: { kind, hoursHundredths, quantityMilli, unit } }: { line: Line }) =>
  kind === 'labour'
    ? `${writtenFigure(hoursHundredths, 100)} h`
    : `${writtenFigure(quantityMilli, 1000)} ${unit}`

/** What is given off a line: the advisor's percent, or a package's fen. */
export function Off({ line }: { line: Line }) {
  const { packageCode, discountFen = 0, discountBasisPoints = 0 } = line
  if (packageCode)
    return discountFen > 0 ? <span className="softer num">−{formatFen(discountFen)}</span> : null
  return discountBasisPoints > 0 ? (
    <span className="num">{writtenFigure(discountBasisPoints, 100).replace(/\.?0+$/, '')}%</span>
  ) : null
}

type TagProps = {
  line: Line
  /** Given: pressed, the package is quoted line by line. */
  split?: (code: string, name: string) => void
  disabled?: boolean
}

/** That a line came with a package, and whether for nothing. */
export function PackageTag({ line: { packageCode = '', payer }, split, disabled }: TagProps) {
  const say = useWords(packageWords)
  const gift = payer === 'internal' && <small>{say('gift')}</small>
  if (!split)
    return (
      <>
        <small>{say('tag', { code: packageCode })}</small>
        {gift}
      </>
    )
  return (
    <>
      <button
        type="button"
        className="qt-warn package"
        title={say('split')}
        aria-label={`${say('tag', { code: packageCode })}：${say('split')}`}
        disabled={disabled}
        onClick={() => split(packageCode, say('tag', { code: packageCode }))}
      >
        {say('tag', { code: packageCode })} <Sign of="cross" size={10} />
      </button>
      {gift}
    </>
  )
}
