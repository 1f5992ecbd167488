import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { useIsPhone } from '../ui/useMedia.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import type { Establishment, Post } from './establishment.ts'
import { Falls } from './Falls.tsx'
import { Holders } from './Holders.tsx'
import { SeatMark } from './SeatMark.tsx'
import { seatsOf } from './seats.ts'
import { Today } from './Today.tsx'
import { useNames } from './useNames.ts'
import './postTable.css'

type TableProps = { of: Establishment; chosen: Post | undefined }

/** One row a post, in the printed order. */
export function PostTable({ of, chosen }: TableProps) {
  const say = useWords(establishmentWords)
  const phone = useIsPhone()
  return (
    <Panel
      flush
      className="sheet"
      title={say('sheet')}
      extra={<span className="softer">{say('sheetNote')}</span>}
    >
      {phone ? <Cards of={of} /> : <Table of={of} chosen={chosen} />}
    </Panel>
  )
}

function Table({ of, chosen }: TableProps) {
  const say = useWords(establishmentWords)
  const [, ask] = useAsked()
  return (
    <table>
      <thead>
        <tr>
          <th className="c">{say('place')}</th>
          <th>{say('post')}</th>
          <th className="c">{say('seats')}</th>
          <th>{say('seatList')}</th>
          <th>{say('holders')}</th>
          <th className="now">{say('today')}</th>
          <th>{say('falls')}</th>
        </tr>
      </thead>
      <tbody>
        {of.posts.map((post, i) => (
          <tr
            key={post.code}
            className={post === chosen ? 'on' : undefined}
            onClick={() => ask({ post: post.code })}
          >
            <td className="c soft">{i + 1}</td>
            <td>
              <PostLink post={post} on={post === chosen} />
            </td>
            <td className="c num">{post.seats}</td>
            <td>
              <Seats post={post} />
            </td>
            <td>
              <Holders of={of} post={post} />
            </td>
            <td className="now">
              <Today of={of} post={post} />
            </td>
            <td className="falls">
              <Falls of={of} post={post} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Total of={of} />
      </tfoot>
    </table>
  )
}

function Total({ of: { count, posts } }: { of: Establishment }) {
  const say = useWords(establishmentWords)
  const name = useNames()
  const list = posts.filter(({ vacant }) => vacant > 0).map((post) => `${name(post)} ${post.vacant}`)
  return (
    <tr>
      <td />
      <td>{say('total')}</td>
      <td className="c num">{count.seats}</td>
      <td colSpan={4}>
        {say('totalSays', count)}
        {list.length > 0 && say('where', { list: list.join('，') })}
      </td>
    </tr>
  )
}

function Cards({ of }: { of: Establishment }) {
  return (
    <ol className="post-cards">
      {of.posts.map((post) => (
        <li key={post.code}>
          <div className="top-line">
            <PostLink post={post} on={false} />
            <Seats post={post} />
          </div>
          <Holders of={of} post={post} />
          <div className="soft">
            <Today of={of} post={post} />
          </div>
          <div className="falls">
            <Falls of={of} post={post} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function PostLink({ post, on }: { post: Post; on: boolean }) {
  const name = useNames()
  return (
    <Link
      data-row
      to={paths.establishment()}
      search={{ post: post.code }}
      aria-current={on ? 'true' : undefined}
      activeProps={{}}
    >
      {name(post)}
    </Link>
  )
}

const Seats = ({ post }: { post: Post }) => (
  <span className="seats">
    {seatsOf(post).map((seat, i) => (
      <SeatMark key={i} seat={seat} />
    ))}
  </span>
)
