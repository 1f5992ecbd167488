import { writtenFigure } from '../ui/figure.ts'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { pickingWords } from '../words/picking.ts'
import { useWords } from '../words/words.ts'
import { isKept, isPicked, missingOf } from './parts.ts'
import type { PickedPart } from './read.ts'

/** In the order in which one walks along the bins. */
export function PartTable({ parts, latestAt }: { parts: readonly PickedPart[]; latestAt: Date }) {
  const say = useWords(pickingWords)
  return (
    <table className="pick-parts">
      <thead>
        <tr>
          <th scope="col">{say('bin')}</th>
          <th scope="col">{say('part')}</th>
          <th scope="col" className="code">
            {say('code')}
          </th>
          <th scope="col" className="right">
            {say('needed')}
          </th>
          <th scope="col" className="right">
            {say('keptColumn')}
          </th>
          <th scope="col">{say('state')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.code} className={isKept(part) ? undefined : 'short'}>
            <td className="bin num">{part.bin ?? <span className="softer">{say('noBin')}</span>}</td>
            <td>
              {part.name} <span className="softer num only-phone">{part.code}</span>
            </td>
            <td className="code num soft">{part.code}</td>
            <td className="right num">
              {writtenFigure(part.neededMilli, 1000)} {part.unit}
            </td>
            <td className="right num">{writtenFigure(part.keptMilli, 1000)}</td>
            <td className="state">
              <PartState part={part} latestAt={latestAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PartState({ part, latestAt }: { part: PickedPart; latestAt: Date }) {
  const say = useWords(pickingWords)
  if (isPicked(part)) {
    return (
      <span className="done">
        <Sign of="check" size={13} /> {say('picked')}
      </span>
    )
  }
  if (isKept(part)) return <span className="soft">{say('lies')}</span>
  const { milli, isAsked, arrivesAt } = missingOf(part)
  const isLate = arrivesAt !== null && new Date(arrivesAt) > latestAt
  return (
    <span className="missing">
      <Sign of={arrivesAt ? 'clock' : 'warn'} size={13} />{' '}
      <b>{say('missing', { n: writtenFigure(milli, 1000) })}</b> ·{' '}
      {arrivesAt
        ? say.rich('arrives', { at: <At at={arrivesAt} /> })
        : say(isAsked ? 'unanswered' : 'notAsked')}
      {isLate && <b className="due late"> · {say('tooLate')}</b>}
    </span>
  )
}
