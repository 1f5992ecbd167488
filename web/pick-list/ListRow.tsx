import { Link } from '@tanstack/react-router'
import { pickList } from '../../domain/pick-list/procedure.ts'
import { purchaseRequest } from '../../domain/purchase-request/procedure.ts'
import { refusalOf } from '../customer/read.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Plate } from '../ui/Plate.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { Kbd, Tag } from '../ui/Tag.tsx'
import { hourOf, shortOf as shortTime } from '../ui/time.ts'
import { Due } from '../ui/When.tsx'
import { useNow } from '../ui/useNow.ts'
import { useWhyNotOpen } from '../whyNot.ts'
import { useLanguage } from '../words/language.ts'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import { countsOf, toPick, toRequest } from './lines.ts'
import { LineTable } from './LineTable.tsx'
import { Progress } from './Progress.tsx'
import type { List } from './read.ts'
import type { Desk } from './useDesk.ts'

/** One list: when the car is promised, which car, how far; open, its lines in the order of the bins. */
export function ListRow({ list, desk }: { list: List; desk: Desk }) {
  const isOpen = list.id === desk.chosen
  return (
    <li className={isOpen ? 'pick-list on' : 'pick-list'}>
      <button
        type="button"
        className="row"
        aria-expanded={isOpen}
        onClick={() => desk.choose(isOpen ? undefined : list.id)}
      >
        <Head list={list} />
        <span className="fold">
          <Sign of={isOpen ? 'down' : 'right'} />
        </span>
      </button>
      {isOpen && <Opened list={list} desk={desk} />}
    </li>
  )
}

function Head({ list }: { list: List }) {
  const say = useWords(pickListWords)
  const { number, order, version, kind, plate, plateColour, brand, model, advisor } = list
  return (
    <>
      <Promised list={list} />
      <span className="car">
        <Plate no={plate} colour={plateColour} /> <span>{[brand, model].filter(Boolean).join(' ')}</span>
      </span>
      <span className="job">
        <span className="num">{order}</span>
        <span className="softer">
          <span className="num">{number}</span> ·{' '}
          {kind === 'addOn' ? say('addOn') : say('version', { n: version })}
          {advisor && <> · {advisor}</>}
        </span>
      </span>
      <Progress list={list} />
      <Marks list={list} />
    </>
  )
}

function Promised({ list: { promisedAt, state } }: { list: List }) {
  const say = useWords(pickListWords)
  const now = useNow()
  if (!promisedAt) return <span className="at softer">{say('noPromise')}</span>
  const isToday = shortTime(promisedAt, now) === hourOf(promisedAt)
  return (
    <span className="at">
      <b className="num">{isToday ? hourOf(promisedAt) : shortTime(promisedAt, now)}</b>
      {state === 'listed' && isToday ? (
        <Due at={promisedAt} />
      ) : (
        <span className="softer">{say('promised')}</span>
      )}
    </span>
  )
}

function Marks({ list }: { list: List }) {
  const say = useWords(pickListWords)
  const { short, out } = countsOf(list)
  return (
    <span className="marks">
      <StateTag of={pickList} state={list.state} />
      {out > 0 && <Tag tone="pause">{say('out', { n: out })}</Tag>}
      {short > 0 && <Tag tone="wait">{say('short', { n: short })}</Tag>}
    </span>
  )
}

function Opened({ list, desk }: { list: List; desk: Desk }) {
  const say = useWords(pickListWords)
  const language = useLanguage()
  const refused = {
    pick: refusalOf(list.steps, 'pick') ?? null,
    unpick: refusalOf(list.steps, 'unpick') ?? null,
    putBack: refusalOf(list.steps, 'putBack') ?? null,
  }
  const noRequest = useWhyNotOpen(purchaseRequest, 'request')
  const shut = {
    pick: refused.pick !== null,
    unpick: refused.unpick !== null,
    putBack: refused.putBack !== null,
    request: noRequest !== null,
  }
  const pickable = list.lines.filter((line) => toPick(line) > 0)
  const asking = list.lines.filter((line) => toRequest(line) > 0).length
  const isUnsigned = ['received', 'quoted'].includes(list.orderState)
  const why =
    pickable.length > 0 ? refused.pick : refused.unpick?.because === 'not_your_duty' ? refused.unpick : null
  return (
    <>
      <LineTable list={list} desk={desk} shut={shut} />
      <div className="pick-foot">
        {isUnsigned && <span className="softer">{say('unsigned')}</span>}
        {why && <span className="why">{refusalSays(why, language)}</span>}
        <span className="acts">
          <Link className="btn" to={paths.order(list.orderId)}>
            {say('toOrder')}
          </Link>
          <a className="btn" href={paths.printPickList(list.orderId)}>
            <Sign of="print" /> {say('print')}
          </a>
          {asking > 0 && (
            <button
              type="button"
              className="btn"
              disabled={shut.request || desk.underWay}
              onClick={() => void desk.request(list)}
            >
              {say('requestLines', { n: asking })} <Kbd>F2</Kbd>
            </button>
          )}
          {pickable.length > 0 && (
            <button
              type="button"
              className="btn primary"
              disabled={shut.pick || desk.underWay}
              onClick={() => void desk.pick(list, pickable)}
            >
              {say('pickRest', { n: pickable.length })} <Kbd>Ctrl Enter</Kbd>
            </button>
          )}
        </span>
      </div>
    </>
  )
}
