import { useQuery } from '@tanstack/react-query'
import { mayRead } from '../../domain/staff/permissions.ts'
import { useMe } from '../me.ts'
import { Head } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import { CoversNotice } from './CoversNotice.tsx'
import { toPick } from './lines.ts'
import { Lists } from './Lists.tsx'
import { PrePicked } from './PrePicked.tsx'
import { openListsQuery } from './read.ts'
import { LastDone, ScanBox } from './ScanBox.tsx'
import { Shortages } from './Shortages.tsx'
import { useDesk } from './useDesk.ts'
import '../ui/button.css'
import './parts.css'
import './lists.css'

/** The parts desk (S83, S84): scan, pick, request what is short, and see whose promise an arrival breaks. */
export default function PartsPage() {
  const say = useWords(pickListWords)
  const open = useQuery(openListsQuery)
  const desk = useDesk(open.data?.rows ?? [])
  const duties = useMe().duties.map(({ duty }) => duty as string)
  const seesRequests = mayRead(duties, 'picking.read')
  const { list } = desk
  useKeys(say('title'), {
    j: [say('upDown'), () => desk.move(1)],
    k: [say('upDown'), () => desk.move(-1)],
    z: [say('undo'), desk.undo],
    F2: [say('requestKey'), () => list && !desk.underWay && void desk.request(list)],
    'Ctrl+Enter': [
      say('pickAll'),
      () =>
        list &&
        !desk.underWay &&
        void desk.pick(
          list,
          list.lines.filter((line) => toPick(line) > 0),
        ),
    ],
  })
  return (
    <article className="parts-desk">
      <Head title={say('title')}>
        <ScanBox desk={desk} />
        <LastDone desk={desk} />
      </Head>
      <CoversNotice />
      <div className={seesRequests ? 'parts-cols' : 'parts-cols alone'}>
        <div className="parts-main">
          <Lists desk={desk} open={open} />
          {seesRequests && <Shortages />}
        </div>
        {seesRequests && (
          <div className="parts-side">
            <PrePicked />
          </div>
        )}
      </div>
    </article>
  )
}
