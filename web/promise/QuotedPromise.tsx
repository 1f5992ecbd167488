import { useParams } from '@tanstack/react-router'
import { useMe } from '../me.ts'
import { goToPromise, promiseId } from '../quotation/hands.ts'
import { momentsAfter } from '../quotation/moments.ts'
import type { Writing } from '../quotation/usePaper.ts'
import { FieldError } from '../ui/Field.tsx'
import { fieldId } from '../ui/form.ts'
import { Panel } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Moment } from '../ui/Moment.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { useNow } from '../ui/useNow.ts'
import { At, When } from '../ui/When.tsx'
import { promiseWords } from '../words/promise.ts'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { askedOf } from './lines.ts'
import { useEarliest } from './useEarliest.ts'
import { Verdict } from './Verdict.tsx'
import '../quotation/side.css'

/** S65, S66: date and hour, both compulsory, and none that cannot be kept. */
export function QuotedPromise({ writing }: { writing: Writing }) {
  const say = useWords(quotationWords)
  const { writes, stands, isNew } = writing
  const before = writes && isNew ? stands?.promisedAt : undefined
  return (
    <Panel
      title={say('promise')}
      className="qt-promise"
      extra={
        <span className="softer">
          {before ? say.rich('promisedBefore', { at: <At at={before} /> }) : writes && say('promiseMust')}
        </span>
      }
    >
      {writes ? <Promising writing={writing} /> : <Promised at={stands?.promisedAt ?? null} />}
    </Panel>
  )
}

function Promised({ at }: { at: string | null }) {
  const say = useWords(quotationWords)
  if (at === null) return <span className="soft">{say('notPromised')}</span>
  return (
    <div className="qt-told">
      <b>
        <At at={at} />
      </b>
      <span className="soft">
        <When at={at} />
      </span>
    </div>
  )
}

function Promising({ writing }: { writing: Writing }) {
  const say = useWords(quotationWords)
  const sayPromise = useWords(promiseWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const { paper, change, form, busy } = writing
  const { promisedAt } = paper
  const lines = askedOf(paper.lines)
  const asked = useEarliest(id, lines)
  const now = useNow()
  const past = promisedAt !== null && Date.parse(promisedAt) <= now.getTime()
  const wrong = 'promisedAt' in form.errors
  const ready = asked.data?.ready
  const tooSoon = ready != null && promisedAt !== null && Date.parse(promisedAt) < Date.parse(ready)
  useKeys(say('promise'), { F4: [say('goPromise'), goToPromise] })
  return (
    <>
      <div className="field">
        <label htmlFor={promiseId}>
          {say('promiseTo')} <Kbd>F4</Kbd>
        </label>
        <Moment
          id={promiseId}
          value={promisedAt}
          onChange={(at) => change({ promisedAt: at })}
          disabled={busy}
          aria-invalid={past || wrong || tooSoon}
          aria-describedby={wrong ? `${fieldId(form.name, 'promisedAt')}-wrong` : undefined}
        />
        {past && (
          <span className="wrong">
            <Sign of="warn" size={13} /> {say('past')}
          </span>
        )}
        <FieldError form={form} path="promisedAt" />
      </div>
      {lines.length > 0 ? (
        <Verdict
          asked={asked}
          promisedAt={past ? null : promisedAt}
          take={(at) => change({ promisedAt: at })}
          busy={busy || asked.isOld}
        />
      ) : (
        <p className="pr-says softer">{sayPromise('noWork')}</p>
      )}
      <Usual writing={writing} />
    </>
  )
}

function Usual({ writing: { paper, change, busy } }: { writing: Writing }) {
  const say = useWords(quotationWords)
  const { timeZone } = useMe()
  const now = useNow()
  const { promisedAt } = paper
  return (
    <div className="qt-quick" role="group" aria-label={say('quick')}>
      {momentsAfter(now, timeZone).map(({ day, time, at }) => (
        <button
          key={at}
          type="button"
          aria-pressed={promisedAt !== null && Date.parse(promisedAt) === Date.parse(at)}
          disabled={busy}
          onClick={() => change({ promisedAt: at })}
        >
          {say(day, { time })}
        </button>
      ))}
    </div>
  )
}
