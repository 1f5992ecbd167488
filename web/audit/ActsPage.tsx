import { answer, api } from '../api.ts'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage, type Ask } from '../ui/ListPage.tsx'
import { auditWords } from '../words/audit.ts'
import { useWords } from '../words/words.ts'
import { isRecord, KindAndStep } from './KindAndStep.tsx'
import { PersonAndDay } from './PersonAndDay.tsx'
import { EventCard, useColumns, type Event } from './eventColumns.tsx'
import { SealState } from './SealState.tsx'
import './audit.css'

/** What was done in the store, step by step, the latest first (R5.3). */
export default function ActsPage() {
  const say = useWords(auditWords)
  const columns = useColumns()
  return (
    <div className="audit">
      <ListPage<Event>
        title={say('acts')}
        note={say('actsNote')}
        acts={<SealState of="event" />}
        name="acts"
        topics={[]}
        read={read}
        find={say('find')}
        sifts={
          <>
            <PersonAndDay />
            <KindAndStep />
          </>
        }
        columns={columns}
        card={(event) => <EventCard event={event} />}
        keyOf={({ id }) => String(id)}
        empty={<EmptyState title={say('nothing')} />}
      />
    </div>
  )
}

async function read({ person, record, step, day, q, cursor }: Ask) {
  const query = {
    ...(person && { person }),
    ...(isRecord(record) && { record, ...(step && { step }) }),
    ...(day && { day }),
    ...(q && { q }),
    ...(cursor && { after: cursor }),
  }
  const { events, next } = await answer(api.audit.acts.$get({ query }))
  return { rows: events, next }
}
