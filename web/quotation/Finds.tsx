import { useEffect } from 'react'
import { formatFen, labourAmount } from '../../domain/money.ts'
import { writtenFigure } from '../ui/figure.ts'
import { Money } from '../ui/Money.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { quotationWords } from '../words/quotation.ts'
import { packageWords } from '../words/quotationPackage.ts'
import { useWords } from '../words/words.ts'
import type { Find } from './finds.ts'
import { PackageFace } from './PackageFace.tsx'
import { mayBePicked } from './packages.ts'

type FindsProps = {
  list: string
  finds: readonly Find[]
  state: 'known' | 'looking' | 'failed'
  chosen: number
  q: string
  pick: (find: Find) => void
}

/** Packages, labour, parts, numbered through; what does not fit this car comes last and says why. */
export function Finds({ list, finds, state, chosen, q, pick }: FindsProps) {
  const say = useWords(quotationWords)
  useEffect(() => {
    document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, chosen])
  const sayPackage = useWords(packageWords)
  const groups = [
    { is: 'package', title: sayPackage('findsPackages') },
    { is: 'labour', title: say('findsLabour') },
    { is: 'part', title: say('findsParts') },
    { is: 'unfit', title: sayPackage('findsUnfit') },
  ] as const
  return (
    <div className="qt-finds">
      <div role="listbox" id={list} aria-label={say('finds')} className="qt-found">
        {groups.map(({ is, title }) => (
          <div
            key={is}
            role="group"
            aria-label={title}
            className={is === 'unfit' || is === 'package' ? 'whole' : undefined}
          >
            {finds.some((find) => groupOf(find) === is) && (
              <div className="softer" aria-hidden>
                {title}
              </div>
            )}
            {finds.map(
              (find, at) =>
                groupOf(find) === is && (
                  <div
                    key={`${find.is} ${find.code}`}
                    id={`${list}-${at}`}
                    role="option"
                    aria-selected={at === chosen}
                    aria-disabled={find.is === 'package' && !mayBePicked(find)}
                    // Before the field loses focus and the list goes away.
                    onPointerDown={(event) => {
                      event.preventDefault()
                      pick(find)
                    }}
                  >
                    {at < 9 ? <Kbd>{at + 1}</Kbd> : <i />}
                    <Face find={find} />
                  </div>
                ),
            )}
          </div>
        ))}
      </div>
      <div className="foot softer" role="status">
        {finds.length > 0 && say('pickHint')}
        {finds.length === 0 && state === 'looking' && say('looking')}
        {finds.length === 0 && state === 'failed' && say('findFailed')}
        {finds.length === 0 && state === 'known' && say('nothing', { q })}
      </div>
    </div>
  )
}

const groupOf = (find: Find) => (find.is === 'package' && find.unfit !== null ? 'unfit' : find.is)

function Face({ find }: { find: Find }) {
  const say = useWords(quotationWords)
  if (find.is === 'package') return <PackageFace of={find} />
  if (find.is === 'labour') {
    const { hoursHundredths: hours } = find
    const fen = formatFen(find.unitPriceFen)
    return (
      <>
        <span className="what">
          <b>{find.name}</b>
          <span className="softer">{find.explanation}</span>
        </span>
        <span className="much">
          <Money fen={labourAmount(find.unitPriceFen, hours)} sign={false} />
          <span className="softer num">
            {hours === 0 ? say('noStandard') : say('perHour', { h: writtenFigure(hours, 100), fen })}
          </span>
        </span>
      </>
    )
  }
  const { fitsCar, unitPriceFen, unit, stockMilli } = find
  const stock = `${writtenFigure(stockMilli, 1000)} ${unit}`
  return (
    <>
      <span className="what">
        <b>{find.name}</b>
        <span className="softer">{[find.code, find.spec, find.property].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="much">
        <span className="num">
          {unitPriceFen === null ? say('noPrice') : say('perUnit', { fen: formatFen(unitPriceFen), unit })}
        </span>
        <span className="softer num">{say('stock', { stock })}</span>
        {fitsCar !== null && (
          <span className={fitsCar ? 'fits' : 'softer'}>{say(fitsCar ? 'fits' : 'fitsNot')}</span>
        )}
      </span>
    </>
  )
}
