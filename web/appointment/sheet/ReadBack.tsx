import { plateOf, printedPlate } from '../../../domain/identifiers/plate.ts'
import { useMe } from '../../me.ts'
import { useLanguage, type Language } from '../../words/language.ts'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { hourOfMs, readBackAt, sayDay } from '../day.ts'
import { costOf } from './costOf.ts'
import type { Proposal } from './read.ts'
import { rowsOf } from './rows.ts'
import { usePaperWords } from './usePaperWords.ts'
import type { Call, CallProps } from './useCall.ts'
import { nameOf } from './values.ts'

/** The paragraph that is read aloud, from what stands in the form and nothing else. */
export function ReadBack({ call }: CallProps) {
  const say = useWords(callWords)
  const { values } = call.form
  if (values.car.is === 'none' || values.items.length === 0)
    return <p className="softer">{say('readBackLater')}</p>
  return values.mode === 'wait' ? <Waiting call={call} /> : <Booked call={call} />
}

function Booked({ call }: CallProps) {
  const say = useWords(callWords)
  const language = useLanguage()
  const list = usePaperWords()
  const { store } = useMe()
  const { values } = call.form
  const slot = call.slots?.yes.find(({ from }) => from === values.startsAt)
  const receiver = call.slots?.receivers.find(({ id }) => id === values.receiverId)
  if (!slot) return <p className="softer">{say('readBackNeedsTime')}</p>
  return (
    <p className="call-read">
      {say.rich('readBackSays', {
        name: whoOf(call),
        at: <b>{readBackAt(slot.from, language)}</b>,
        store: store.name,
        plate: <span className="num">{plateText(call)}</span>,
        work: <b>{workOf(call, language)}</b>,
        receiver: receiver?.name ?? '…',
        ready: <b>{readyOf(slot, language)}</b>,
        cost: <b>{costOf(call, say)}</b>,
        papers: list(values.papers),
        confirm: hourOfMs(slot.from - (call.slots?.confirmMinutes ?? 60) * 60_000),
      })}
    </p>
  )
}

function Waiting({ call }: CallProps) {
  const say = useWords(callWords)
  const language = useLanguage()
  return (
    <p className="call-read">
      {say.rich('readBackWaits', {
        name: whoOf(call),
        plate: <span className="num">{plateText(call)}</span>,
        work: <b>{workOf(call, language)}</b>,
      })}
    </p>
  )
}

/** The same day: the hour is enough. */
const readyOf = ({ from, readyAt }: Proposal, language: Language) =>
  sayDay(from, language) === sayDay(readyAt, language) ? hourOfMs(readyAt) : readBackAt(readyAt, language)

const whoOf = ({ form: { values } }: Call) => values.contact.trim() || values.contactBefore || nameOf(values)

function plateText({ form: { values }, file }: Call): string {
  const no = values.car.is === 'new' ? values.car.plate : (file?.plate ?? '')
  const read = plateOf(no)
  return 'plate' in read ? printedPlate(read.plate) : no
}

/** Work is named; a complaint is looked at. */
function workOf({ form, slots }: Call, language: Language): string {
  const rows = rowsOf(form.values.items, slots ?? { lines: [], parts: [] })
  const look = language === 'en' ? 'a look at: ' : '检查：'
  return rows
    .map(({ name, item }) => (item.kind === 'symptom' ? `${look}${name}` : name))
    .join(language === 'en' ? ', ' : '、')
}
