import { formatFen } from '../../domain/money.ts'
import { Panel } from '../ui/frame.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { useLanguage } from '../words/language.ts'
import { packageWords } from '../words/servicePackage.ts'
import { useWords } from '../words/words.ts'
import type { Package } from './PackagePage.tsx'

/** Painted by the panel: what each comes to by its factor. */
export function PanelPrices({ panels }: { panels: Package['panels'] }) {
  const say = useWords(packageWords)
  const english = useLanguage() === 'en'
  return (
    <Panel title={say('panels')} flush>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say('panel')}</th>
            <th scope="col" className="right">
              {say('factor')}
            </th>
            <th scope="col" className="right">
              {say('price')}
            </th>
          </tr>
        </thead>
        <tbody>
          {panels.map(({ code, name, nameEn, factorHundredths, priceFen }) => (
            <tr key={code}>
              <td>{english ? nameEn : name}</td>
              <td className="right num">{writtenFigure(factorHundredths, 100)}</td>
              <td className="right num">{priceFen === null ? '—' : formatFen(priceFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
