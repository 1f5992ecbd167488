import type { Duty } from '../../../domain/staff/duties.ts'
import { api } from '../../api.ts'
import { refusalOf } from '../../customer/read.ts'
import { useMe } from '../../me.ts'
import { Act } from '../../ui/Act.tsx'
import { EmptyState, Panel } from '../../ui/frame.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { At } from '../../ui/When.tsx'
import { useAct } from '../../ui/useAct.ts'
import { bookingWords } from '../../words/booking.ts'
import { dutyName } from '../../words/desk.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { BookingAnswer } from '../read.ts'

/** S43: which heads were told, and when each has read it. */
export function NoticesPanel({ page: { booking, notices, steps } }: { page: BookingAnswer }) {
  const say = useWords(bookingWords)
  const language = useLanguage()
  const mine = useMe().duties.map(({ duty }) => duty as string)
  const isMine = notices.some(({ duty, readAt }) => readAt === null && mine.includes(duty))
  const act = useAct<{ id: string }>({
    name: `readNotice:${booking.id}`,
    send: ({ header }) =>
      api.appointments[':id']['read-notice'].$post({ param: { id: booking.id }, header, json: {} }),
  })
  return (
    <Panel
      title={say('notices')}
      flush
      extra={
        isMine && (
          <Act act={act} refusal={refusalOf(steps, 'readNotice')} primary>
            {say('iHaveSeen')}
          </Act>
        )
      }
    >
      {notices.length === 0 && <EmptyState title={say('noNotices')} />}
      <ul className="file-rows">
        {notices.map((notice) => (
          <li key={notice.id}>
            <span>
              <b>{dutyName(notice.duty as Duty, language)}</b>{' '}
              <span className="softer">
                {say(`about_${notice.about as 'booked'}`)} <At at={notice.writtenAt} />
              </span>
            </span>
            {notice.readAt ? (
              <span className="there">
                <Sign of="check" size={12} /> {notice.readBy} <At at={notice.readAt} />
              </span>
            ) : (
              <span className="softer">{say('unread')}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
