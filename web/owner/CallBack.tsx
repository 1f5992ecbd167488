import { useState } from 'react'
import { api } from '../api.ts'
import { Notice } from '../ui/Notice.tsx'
import { Sign } from '../ui/Sign.tsx'
import { hourOf, shortOf, storeNow } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import { own, type OwnerPage } from './link.ts'

const inMinutes = [30, 60, 120] as const
type Values = { wantedAt: string | null }
const blank: Values = { wantedAt: null }

/** Rather speak with somebody: call now, or be called. */
export function CallBack({ page: { callBack, store, order } }: { page: OwnerPage }) {
  const say = useWords(ownerWords)
  const [open, setOpen] = useState(false)
  return (
    <section className="ow-card" data-part="call" aria-label={say('speak')}>
      <h2>{say('speak')}</h2>
      <p className="soft">{order.advisor ? say('advisorIs', { name: order.advisor }) : say('speakTold')}</p>
      <div className="ow-two">
        <a className="ow-btn" href={`tel:${store.phone}`}>
          <Sign of="phone" size={20} />
          {say('callUs')}
        </a>
        {callBack ? (
          <span className="ow-btn on" role="status">
            <Sign of="check" size={20} />
            {callBack.wantedAt ? say('calledAround', { at: shortOf(callBack.wantedAt) }) : say('calledSoon')}
          </span>
        ) : (
          <button type="button" className="ow-btn" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say('callMe')}
          </button>
        )}
      </div>
      {open && !callBack && <When orderId={order.id} />}
    </section>
  )
}

function When({ orderId }: { orderId: string }) {
  const say = useWords(ownerWords)
  const [now] = useState(() => storeNow().getTime())
  const form = useForm({
    draft: `owner.call:${orderId}`,
    start: blank,
    send: (json: Values, { header, newId }) =>
      api.owner['call-backs'][':id'].ask.$post({
        param: { id: newId },
        header: { ...header, ...own },
        json,
      } as never),
  })
  // The next whole five minutes: nobody means 10:54.
  const after = (minutes: number) =>
    new Date(Math.ceil((now + minutes * 60_000) / 300_000) * 300_000).toISOString()
  const times = [null, ...inMinutes.map(after)]
  return (
    <form className="ow-reasons" noValidate onSubmit={(event) => event.preventDefault()}>
      <b>{say('callWhen')}</b>
      <div role="group" aria-label={say('callWhen')}>
        {times.map((at) => (
          <button
            key={at ?? 'soon'}
            type="button"
            className={form.values.wantedAt === at ? 'ow-btn on' : 'ow-btn'}
            aria-pressed={form.values.wantedAt === at}
            disabled={form.underWay}
            onClick={() => form.set({ wantedAt: at })}
          >
            {at === null ? say('soon') : say('around', { at: hourOf(at) })}
          </button>
        ))}
      </div>
      <Notice form={form} />
      <button type="button" className="ow-btn go" disabled={form.underWay} onClick={form.submit}>
        {form.underWay ? say('sending') : say('callSend')}
      </button>
    </form>
  )
}
