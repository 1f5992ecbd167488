import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { pickList } from '../../domain/pick-list/procedure.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Panel } from '../ui/frame.tsx'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import { countsOf, isPicked, isWanted } from './lines.ts'
import { LineState } from './LineState.tsx'
import { Progress } from './Progress.tsx'
import { orderListsQuery, type List } from './read.ts'
import './stock.css'

/** S84: how far the parts of an order are picked, and what is short; nothing where no list has gone out. */
export function OrderPicks({ orderId }: { orderId: string }) {
  const say = useWords(pickListWords)
  const sees = mayRead(
    useMe().duties.map(({ duty }) => duty as string),
    'pickList.read',
  )
  const { data } = useQuery({ ...orderListsQuery(orderId), enabled: sees })
  const lists = (data?.lists ?? []).filter(({ state }) => state !== 'withdrawn' && state !== 'closed')
  if (lists.length === 0) return null
  return (
    <Panel
      className="order-picks"
      title={say('orderParts')}
      extra={
        <Link to={paths.partsDesk()} search={{ list: lists.at(-1)!.id }}>
          {say('toDesk')}
        </Link>
      }
    >
      {lists.map((list) => (
        <OneList key={list.id} list={list as List} />
      ))}
    </Panel>
  )
}

function OneList({ list }: { list: List }) {
  const say = useWords(pickListWords)
  const { short } = countsOf(list)
  const open = list.lines.filter((line) => line.putBackMilli > 0 || (isWanted(line) && !isPicked(line)))
  return (
    <div className="one-list">
      <div className="how-far">
        <span className="num softer">{list.number}</span>
        <StateTag of={pickList} state={list.state} {...(short > 0 && { more: say('short', { n: short }) })} />
        <Progress list={list} />
      </div>
      <ul>
        {open.map((line) => (
          <li key={line.id}>
            <span>{line.name}</span>
            <span>
              <LineState line={line} promisedAt={list.promisedAt} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
