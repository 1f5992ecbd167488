import { formatFen } from '../../domain/money.ts'
import { Panel } from '../ui/frame.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { Tag } from '../ui/Tag.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { useLanguage } from '../words/language.ts'
import { packageWords } from '../words/servicePackage.ts'
import { valueWord } from '../words/values.ts'
import { useWords } from '../words/words.ts'
import type { Package } from './PackagePage.tsx'

type Line = Package['costs'][number]['lines'][number]

/** The lines of a package on one model: list price, and what each bears of the package's. */
export function PackageLines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const say = useWords(packageWords)
  const figures = ['quantityMilli', 'unitPrice', 'listFen', 'share'] as const
  return (
    <section aria-label={title}>
      <Panel title={title} flush>
        <div className="scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{say('code')}</th>
                <th scope="col">{say('name')}</th>
                {figures.map((figure) => (
                  <th key={figure} scope="col" className="right">
                    {say(figure)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Row key={`${line.kind} ${line.code} ${line.isOptional}`} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
    </section>
  )
}

function Row({ line }: { line: Line }) {
  const say = useWords(packageWords)
  const sayHere = useWords(catalogueWords)
  const language = useLanguage()
  const fen = (amount: number | null) => (amount === null ? '—' : formatFen(amount))
  return (
    <tr className={line.isGift || line.isOptional ? 'gift' : undefined}>
      <td>
        <span className="num">{line.code}</span>
        <span className="softer">{valueWord(line.kind, language)}</span>
      </td>
      <td>
        {language === 'en' && line.nameEn ? line.nameEn : line.name}{' '}
        {line.isGift && <Tag tone="line">{say('isGift')}</Tag>}
        {line.isOptional && <Tag tone="line">{say('isOptional')}</Tag>}
        {line.state === 'retired' && <Tag tone="pause">{sayHere('retired')}</Tag>}
      </td>
      <td className="right num">{muchOf(line)}</td>
      <td className="right num">{fen(line.unitPriceFen)}</td>
      <td className="right num">{fen(line.listFen)}</td>
      <td className="right num">{fen(line.shareFen)}</td>
    </tr>
  )
}

const muchOf = ({ kind, hoursHundredths, quantityMilli, unit }: Line) =>
  kind === 'labour'
    ? `${writtenFigure(hoursHundredths, 100) || '—'} h`
    : `${writtenFigure(quantityMilli, 1000) || '—'} ${unit ?? ''}`
