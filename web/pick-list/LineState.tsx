import { writtenFigure } from '../ui/figure.ts'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import { arrivalOf, isPicked, shortOf, toPick } from './lines.ts'
import type { Line } from './read.ts'

type StateProps = { line: Line; promisedAt: string | null }

/** Where a line stands, in words: picked, kept, short and when it comes, to go back. */
export function LineState({ line, promisedAt }: StateProps) {
  const say = useWords(pickListWords)
  const { droppedFor, putBackMilli, pickedMilli, pickedAt, pickedBy } = line
  if (putBackMilli > 0 || droppedFor !== null) {
    return (
      <span className={putBackMilli > 0 ? 'goes-back' : 'soft'}>
        {putBackMilli > 0 && <b>{say('goesBack', { n: figure(putBackMilli) })} · </b>}
        {droppedFor && say(droppedFor)}
      </span>
    )
  }
  if (isPicked(line)) {
    return (
      <span className="done">
        <Sign of="check" size={13} /> {pickedAt && say.rich('pickedAt', { at: <At at={pickedAt} /> })}{' '}
        <span className="softer">{pickedBy}</span>
      </span>
    )
  }
  const left = toPick(line)
  return (
    <>
      {pickedMilli > 0 && (
        <span className="soft">
          {say('partly', { n: figure(pickedMilli), left: figure(line.neededMilli - pickedMilli) })}{' '}
        </span>
      )}
      {left > 0 && pickedMilli === 0 && (
        <span className="soft">{say(line.keptMilli > 0 ? 'kept' : 'free')} </span>
      )}
      {shortOf(line) > 0 && <Short line={line} promisedAt={promisedAt} />}
    </>
  )
}

function Short({ line, promisedAt }: StateProps) {
  const say = useWords(pickListWords)
  const arrivesAt = arrivalOf(line)
  const isLate = arrivesAt !== null && promisedAt !== null && arrivesAt > new Date(promisedAt).toISOString()
  const reminded = Math.max(0, ...line.requests.map((one) => one.reminded))
  return (
    <span className="short">
      <Sign of={arrivesAt ? 'clock' : 'warn'} size={13} />{' '}
      <b>{say('missing', { n: figure(shortOf(line)) })}</b> ·{' '}
      {arrivesAt
        ? say.rich('arrives', { at: <At at={arrivesAt} /> })
        : say(line.requests.length > 0 ? 'unanswered' : 'notAsked')}
      {reminded > 0 && !arrivesAt && <> · {say('reminded', { n: reminded })}</>}
      {isLate && <b className="due late"> · {say.rich('tooLate', { at: <At at={promisedAt} /> })}</b>}
    </span>
  )
}

export const figure = (milli: number) => writtenFigure(milli, 1000)
