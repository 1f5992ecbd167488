import { useMe } from '../me.ts'
import { Head } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { longOf } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { useIsPhone } from '../ui/useMedia.ts'
import { useNow } from '../ui/useNow.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { weekAway } from './day.ts'
import type { Plan } from './plan.ts'
import type { Sheet } from './ShiftsPage.tsx'

/** Which weeks, and what may be done with them. */
export function PlanHead({ plan, open }: { plan: Plan; open: (sheet: Sheet) => void }) {
  const say = useWords(shiftWords)
  const me = useMe()
  const now = useNow()
  const phone = useIsPhone()
  const [first, last] = [plan.days[0]!.day, plan.days.at(-1)!.day]
  return (
    <>
      <Head title={say('title')} note={<WeekSteps plan={plan} />}>
        {!phone && (
          <button type="button" className="btn" onClick={() => window.print()}>
            <Sign of="print" /> {say('print')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => open({ is: 'absence', place: undefined })}>
          {say('registerAbsence')}
        </button>
        <button type="button" className="btn primary" onClick={() => open({ is: 'layOut' })}>
          {say('layOut')}
        </button>
      </Head>
      <div className="print-head">
        <h1>
          {say('grid')} {say('span', { from: first, until: last })}
        </h1>
        <p>{say('printed', { store: me.store.name, at: longOf(now) })}</p>
      </div>
    </>
  )
}

function WeekSteps({ plan }: { plan: Plan }) {
  const say = useWords(shiftWords)
  const [asked, ask] = useAsked()
  const first = plan.days[0]!.day
  const go = (weeks: number) => () => ask({ week: weekAway(first, weeks) })
  useKeys(say('title'), {
    '[': [say('weekBefore'), go(-1)],
    ']': [say('weekAfter'), go(1)],
  })
  const two = asked['weeks'] === '2'
  return (
    <span className="week-steps">
      <button type="button" className="btn small" aria-label={say('weekBefore')} onClick={go(-1)}>
        ‹ <Kbd>[</Kbd>
      </button>
      <b className="num">
        {first.slice(5)} – {plan.days.at(-1)!.day.slice(5)}
      </b>
      <button type="button" className="btn small" aria-label={say('weekAfter')} onClick={go(1)}>
        <Kbd>]</Kbd> ›
      </button>
      {(plan.today < first || plan.today > plan.days.at(-1)!.day) && (
        <button type="button" className="btn small" onClick={() => ask({ week: undefined })}>
          {say('thisWeek')}
        </button>
      )}
      <span className="how-many" role="group" aria-label={say('howMany')}>
        {([undefined, '2'] as const).map((weeks) => (
          <button
            key={weeks ?? '1'}
            type="button"
            aria-pressed={two === (weeks === '2')}
            onClick={() => ask({ weeks })}
          >
            {say(weeks ? 'twoWeeks' : 'oneWeek')}
          </button>
        ))}
      </span>
    </span>
  )
}
