import { formatFen } from '../../domain/money.ts'
import { writtenFigure } from '../ui/figure.ts'
import { useKeys } from '../ui/keys.ts'
import { Kbd } from '../ui/Tag.tsx'
import { Sign } from '../ui/Sign.tsx'
import { comebackWords } from '../words/consultation.ts'
import { packageWords } from '../words/quotationPackage.ts'
import { useWords } from '../words/words.ts'
import { standsOn } from './packages.ts'
import type { PackageFound } from './read.ts'
import { openRedone } from './redone.ts'
import { openRefused, lineOfRefused } from './refusedLines.ts'
import type { Writing } from './usePaper.ts'
import './offers.css'

/** What is offered before anybody looks for it: the service that falls due, a package's choices, what comes back, what was refused. */
export function Offers({ writing }: { writing: Writing }) {
  const say = useWords(packageWords)
  const sayBack = useWords(comebackWords)
  const { terms, paper, options, add, addOption, addLine, addRedone, busy } = writing
  // One service a visit: with one on the paper the others are not offered beside it.
  const found = terms?.due ?? []
  const due = found.some(({ code }) => standsOn(paper.lines, code)) ? [] : found
  const refused = openRefused(terms?.refused ?? [], paper.lines)
  const redone = openRedone(terms?.redone ?? [], paper.lines)
  const take = (n: number) => () => {
    const one = due[n]
    if (one && !busy) add({ is: 'package', ...one })
  }
  useKeys(
    say('offers'),
    { 'Alt+1': [say('takeDue'), take(0)], 'Alt+2': [say('takeDue'), take(1)] },
    { on: due.length > 0 },
  )
  if (due.length + redone.length + options.length + refused.length === 0) return null
  return (
    <div className="qt-offers" role="group" aria-label={say('offers')}>
      {redone.map((one) => (
        <button key={one.id} type="button" className="due" disabled={busy} onClick={() => addRedone(one)}>
          <Sign of="plus" size={11} /> <b>{say('redone', { name: one.title })}</b>{' '}
          <span className="softer num">
            {sayBack('until', { day: one.guaranteedUntil, km: one.guaranteedKm.toLocaleString('en') })}
          </span>
        </button>
      ))}
      {due.map((one, n) => (
        <button key={one.code} type="button" className="due" disabled={busy} onClick={take(n)}>
          <Kbd>Alt {n + 1}</Kbd> <b>{one.name}</b> <DueFigures of={one} />
        </button>
      ))}
      {options.map((one) => (
        <button key={one.code} type="button" disabled={busy} onClick={() => addOption(one)}>
          <Sign of="plus" size={11} /> {say('optional', { name: one.name })}
          {one.unitPriceFen !== null && <span className="softer num">{formatFen(one.unitPriceFen)}</span>}
        </button>
      ))}
      {refused.map((one) => (
        <button key={one.id} type="button" disabled={busy} onClick={() => addLine(lineOfRefused(one))}>
          <Sign of="plus" size={11} /> {say('refusedBefore', { name: one.name })}
        </button>
      ))}
    </div>
  )
}

function DueFigures({ of: { hoursHundredths, priceFen } }: { of: PackageFound }) {
  const told = [
    hoursHundredths !== null && `${writtenFigure(hoursHundredths, 100)} h`,
    priceFen !== null && formatFen(priceFen),
  ].filter((one) => one !== false)
  return <span className="softer num">{told.join(' · ')}</span>
}
