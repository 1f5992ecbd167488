import { useState } from 'react'
import { formatFen } from '../../domain/money.ts'
import { Panel } from '../ui/frame.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { useRows } from '../ui/useRows.ts'
import { useLanguage } from '../words/language.ts'
import { packageWords } from '../words/servicePackage.ts'
import { useWords } from '../words/words.ts'
import { PackageLines } from './PackageLines.tsx'
import type { Package } from './PackagePage.tsx'

/** What the package comes to on every model, and the lines of the one in hand. */
export function PackageCosts({ page: { costs } }: { page: Package }) {
  const say = useWords(packageWords)
  const language = useLanguage()
  const [code, setCode] = useState<string>()
  const list = useRows<HTMLDivElement>(say('costs'))
  const chosen = costs.find((cost) => cost.code === code) ?? costs[0]
  const nameOf = (cost: (typeof costs)[number]) =>
    language === 'en' && cost.nameEn ? cost.nameEn : cost.name
  if (!chosen) return <Panel title={say('costs')}>{say('noModels')}</Panel>
  return (
    <>
      <Panel title={say('costs')} flush>
        <div className="scroll" ref={list}>
          <table className="list">
            <CostsHead />
            <tbody>
              {costs.map((cost) => (
                <tr key={cost.code} className={cost === chosen ? 'chosen' : undefined}>
                  <td>
                    <button
                      type="button"
                      className="pick"
                      data-row
                      aria-pressed={cost === chosen}
                      onClick={() => setCode(cost.code)}
                    >
                      {nameOf(cost)} <span className="num softer">{cost.code}</span>
                    </button>
                  </td>
                  <td className="right num">{writtenFigure(cost.hoursHundredths, 100) || '—'}</td>
                  <td className="right num">{cost.listFen === null ? '—' : formatFen(cost.listFen)}</td>
                  <td className="right num">
                    {cost.priceFen === null ? (
                      <span className="softer">{say('missing')}</span>
                    ) : (
                      <b>{formatFen(cost.priceFen)}</b>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      <PackageLines title={say('linesOf', { model: nameOf(chosen) })} lines={chosen.lines} />
    </>
  )
}

function CostsHead() {
  const say = useWords(packageWords)
  return (
    <thead>
      <tr>
        <th scope="col">{say('model')}</th>
        <th scope="col" className="right">
          {say('hours')}
        </th>
        <th scope="col" className="right">
          {say('listFen')}
        </th>
        <th scope="col" className="right">
          {say('price')}
        </th>
      </tr>
    </thead>
  )
}
