import { appointment } from '../../domain/appointment/procedure.ts'
import { CarFace } from '../CarFace.tsx'
import { StateTag } from '../StateTag.tsx'
import type { Column } from '../ui/Rows.tsx'
import { LevelMark } from '../warranty/LevelMark.tsx'
import type { Level } from '../../domain/warranty/warning.ts'
import type { bookingListWords } from '../words/appointmentList.ts'
import { sourceWords } from '../words/appointmentCall.ts'
import type { Source } from '../../domain/appointment/forms.ts'
import type { Say } from '../words/words.ts'
import { BookedAt } from './BookedAt.tsx'
import { ReadyMarks } from './ReadyMarks.tsx'
import { carOf, type BookingRow } from './read.ts'

type Columns = [Column<BookingRow>, ...Column<BookingRow>[]]

export const columnsOf = (say: Say<typeof bookingListWords>, side: 0 | 1): Columns => [
  { key: 'number', title: say('number'), cell: ({ number }) => <span className="num">{number}</span> },
  { key: 'time', title: say('time'), cell: (row) => <BookedAt of={row} /> },
  { key: 'car', title: say('car'), cell: (row) => <CarFace car={carOf(row)} /> },
  { key: 'customer', title: say('customer'), cell: ({ customer }) => customer },
  { key: 'work', title: say('work'), cell: ({ work }) => work },
  { key: 'receiver', title: say('receiver'), cell: ({ receiver }) => receiver ?? '' },
  { key: 'ready', title: say('ready'), cell: (row) => <ReadyMarks of={row} /> },
  {
    key: 'level',
    title: say('level'),
    cell: ({ warrantyLevel: level }) =>
      ['yellow', 'orange', 'red'].includes(level) ? (
        <LevelMark level={level as Level} />
      ) : (
        <span className="softer">{level === 'none' ? '' : say(level as 'unchecked' | 'missing')}</span>
      ),
  },
  {
    key: 'source',
    title: say('source'),
    cell: ({ source }) => sourceWords[source as Source]?.[side] ?? source,
  },
  { key: 'state', title: say('state'), cell: ({ state }) => <StateTag of={appointment} state={state} /> },
]
