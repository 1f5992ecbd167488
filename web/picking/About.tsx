import { writtenFigure } from '../ui/figure.ts'
import type { Request } from './read.ts'

/** What a sheet is about: the part and how much of it. */
export const About = ({ row: { number, name, code, quantityMilli, unit } }: { row: Request }) => (
  <p className="soft about">
    <b>{name}</b> <span className="num">{code}</span> ×{' '}
    <b className="num">
      {writtenFigure(quantityMilli, 1000)} {unit}
    </b>{' '}
    <span className="softer num">{number}</span>
  </p>
)
