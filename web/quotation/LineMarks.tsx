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
  /** The package's name stands on its first line, its mark on every one. */
  first: boolean
  /** Given: pressed, the package is quoted line by line. */
  split?: (code: string, name: string) => void
  disabled?: boolean
}

/** That a line came with a package, and whether for nothing. */
export function PackageTag({ line: { packageCode = '', payer }, first, split, disabled }: TagProps) {
  const say = useWords(packageWords)
  const word = say('tag', { code: packageCode })
  return (
    <>
      {first && split ? (
        <button
          type="button"
          className="qt-warn package"
          title={say('split')}
          aria-label={`${word}：${say('split')}`}
          disabled={disabled}
          onClick={() => split(packageCode, word)}
        >
          {word} <Sign of="cross" size={10} />
        </button>
      ) : (
        <small title={word}>{first ? word : say('mark')}</small>
      )}
      {payer === 'internal' && <small>{say('gift')}</small>}
    </>
  )
}

/** Whether a line is the first of its package on the paper. */
export const isFirstOfPackage = (line: Line, lines: readonly Line[]): boolean =>
  lines.find(({ packageCode }) => packageCode === line.packageCode)?.id === line.id
