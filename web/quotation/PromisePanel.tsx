import { useMe } from '../me.ts'
import { FieldError } from '../ui/Field.tsx'
import { fieldId } from '../ui/form.ts'
import { Panel } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Moment } from '../ui/Moment.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { useNow } from '../ui/useNow.ts'
import { At, When } from '../ui/When.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { goToPromise, promiseId } from './hands.ts'
import { momentsAfter } from './moments.ts'
import type { Writing } from './usePaper.ts'
import './side.css'

/** S66: date and hour, both compulsory. */
export function PromisePanel({ writing }: { writing: Writing }) {
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

function Promising({ writing: { paper, change, form, busy } }: { writing: Writing }) {
  const say = useWords(quotationWords)
  const { timeZone } = useMe()
  const now = useNow()
  const { promisedAt } = paper
  const past = promisedAt !== null && Date.parse(promisedAt) <= now.getTime()
  const wrong = 'promisedAt' in form.errors
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
          onChange={(promisedAt) => change({ promisedAt })}
          disabled={busy}
          aria-invalid={past || wrong}
          aria-describedby={wrong ? `${fieldId(form.name, 'promisedAt')}-wrong` : undefined}
        />
        {past && (
          <span className="wrong">
            <Sign of="warn" size={13} /> {say('past')}
          </span>
        )}
        <FieldError form={form} path="promisedAt" />
      </div>
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
    </>
  )
}
