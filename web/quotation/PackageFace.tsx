import { formatFen, inThousands } from '../../domain/money.ts'
import { writtenFigure } from '../ui/figure.ts'
import { Sign } from '../ui/Sign.tsx'
import { packageWords } from '../words/quotationPackage.ts'
import { useWords, type Say } from '../words/words.ts'
import { mayBePicked } from './packages.ts'
import type { PackageFound } from './read.ts'

/** A package among what was found: its price beside the list price, and why it does not fit. */
export function PackageFace({ of }: { of: PackageFound }) {
  const say = useWords(packageWords)
  const { name, code, hoursHundredths, lines, priceFen, listFen, keepsPrice, exclusions } = of
  const told = [
    code,
    hoursHundredths !== null && `${writtenFigure(hoursHundredths, 100)} h`,
    say('lineCount', { n: lines.filter(({ isOptional }) => !isOptional).length }),
    !keepsPrice && lines.length > 0 && say('singly'),
  ].filter((one) => one !== false)
  return (
    <>
      <span className="what">
        <b>{name}</b>
        <span className="softer num">{told.join(' · ')}</span>
        {of.unfit === null
          ? exclusions.length > 0 && (
              <span className="softer">{say('excludes', { what: exclusions.join('；') })}</span>
            )
          : null}
      </span>
      <span className="much">
        {of.unfit !== null && (
          <span className="unfit">
            <Sign of={mayBePicked(of) ? 'warn' : 'lock'} size={12} /> {whyOf(say, of)}
          </span>
        )}
        {priceFen !== null && <span className="num">{formatFen(priceFen)}</span>}
        {listFen !== null && priceFen !== null && listFen > priceFen && (
          <span className="softer num">{say('listFen', { fen: formatFen(listFen) })}</span>
        )}
      </span>
    </>
  )
}

function whyOf(say: Say<typeof packageWords>, { unfit, on }: PackageFound): string {
  if (unfit === 'km') return say('unfit_km', { km: inThousands(on.km ?? 0) })
  if (unfit === 'kmTo') return say('unfit_kmTo', { km: inThousands(on.toKm ?? 0) })
  if (unfit === 'age') return say('unfit_age', { n: on.ageMonths ?? 0 })
  if (unfit === 'times') return say('unfit_times', { n: on.times ?? 1 })
  if (unfit === 'since') return say('unfit_since', { n: on.months ?? 0 })
  return say(`unfit_${unfit ?? 'model'}`)
}
