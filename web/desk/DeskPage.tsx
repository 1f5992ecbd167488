import { PlusOutlined } from '@ant-design/icons'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayRead } from '../../domain/staff/permissions.ts'
import { answer, api } from '../api.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { Head } from '../ui/frame.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { hourOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { deskWords } from '../words/desk.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Duties } from './Duties.tsx'
import { isLate, rowsOf } from './tasks.ts'
import { calledName, timeOfDay } from './greeting.ts'
import { InShop } from './InShop.tsx'
import { There } from './There.tsx'
import '../ui/button.css'
import './desk.css'

const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: () => answer(api.desk.$get({ query: {} })),
  // Clocks run on while nothing changes.
  refetchInterval: 60_000,
  meta: {
    topics: [
      'appointment',
      'visit',
      'workOrder',
      'quotation',
      'job',
      'payment',
      'followUp',
      'callBack',
      'exchangeDemand',
      'finding',
      'warrantyHandling',
      'assistance',
      'difficultCase',
      'comeback',
      'consultation',
      'discountApproval',
      'message',
      // Who holds what decides what waits for whom.
      'staff',
      'post',
      'certificate',
      'shift',
      'absence',
    ],
  },
})

/** The home of every post: what waits for one, nearest time limit first, and the cars in the shop. */
export default function DeskPage() {
  const say = useWords(deskWords)
  const language = useLanguage()
  const me = useMe()
  const now = useNow()
  const { tasks, inShop, there } = useSuspenseQuery(deskQuery).data
  const rows = rowsOf(tasks)
  const late = rows.filter(({ task }) => isLate(task, now)).length
  const receives = me.rooms.includes('reception')
  const plans = mayRead(
    me.duties.map(({ duty }) => duty),
    'shift.read',
  )
  const name = calledName(me.name, me.nameEn, language)
  return (
    <>
      <Head
        title={say(timeOfDay(hourOf(now)), { name })}
        note={
          <>
            {say('carsHere', { n: inShop.length })} · {say('dutyCount', { n: rows.length })}
            {late > 0 && (
              <>
                {language === 'en' ? ', ' : '，'}
                <b className="due late">{say('lateCount', { n: late })}</b>
              </>
            )}
          </>
        }
      >
        {receives && (
          <Link to={paths.reception()} className="btn primary receive">
            <PlusOutlined /> {say('receive')} <Kbd>N</Kbd>
          </Link>
        )}
      </Head>
      <div className="desk">
        <Duties rows={rows} />
        <div className="beside">
          <InShop cars={inShop} />
          <There people={there} plans={plans} />
        </div>
      </div>
    </>
  )
}
