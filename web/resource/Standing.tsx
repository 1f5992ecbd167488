import { StateTag } from '../StateTag.tsx'
import { appointment } from '../../domain/appointment/procedure.ts'
import { Plate } from '../ui/Plate.tsx'
import { Tag } from '../ui/Tag.tsx'
import { shortOf } from '../ui/time.ts'
import { closureKindWords, resourceWords } from '../words/resource.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { BayRow, Closed } from './read.ts'

type Row = Pick<BayRow, 'closed' | 'held' | 'next' | 'closedNext'>

/** Closed, held by which car, or free; and until when. */
export function Now({ row: { closed, held } }: { row: Pick<Row, 'closed' | 'held'> }) {
  const say = useWords(resourceWords)
  if (closed)
    return (
      <span className="standing">
        <ClosedTag closed={closed} /> {closed.reason}{' '}
        <span className="num soft">{say('untilAt', { at: shortOf(closed.endsAt) })}</span>
      </span>
    )
  if (!held) return <Tag tone="done">{say('free')}</Tag>
  return (
    <span className="standing">
      <Plate no={held.plate} />{' '}
      <span className="num soft">{say('untilAt', { at: shortOf(held.endsAt) })}</span>
    </span>
  )
}

/** What comes first: the next car, or the next closure. */
export function Next({ row: { next, closedNext } }: { row: Pick<Row, 'next' | 'closedNext'> }) {
  const say = useWords(resourceWords)
  if (closedNext && (!next || Date.parse(closedNext.startsAt) <= Date.parse(next.startsAt)))
    return (
      <span className="standing">
        <ClosedTag closed={closedNext} />{' '}
        <span className="num soft">{say('fromAt', { at: shortOf(closedNext.startsAt) })}</span>
      </span>
    )
  if (!next) return <span className="softer">—</span>
  return (
    <span className="standing">
      <span className="num">{shortOf(next.startsAt)}</span> <Plate no={next.plate} />{' '}
      {next.state === 'failing' && <StateTag of={appointment} state="failing" />}
    </span>
  )
}

export function ClosedTag({ closed: { kind } }: { closed: Pick<Closed, 'kind'> }) {
  const side = useSide()
  return <Tag tone="pause">{closureKindWords[kind][side]}</Tag>
}
