import { formatFen } from '../../domain/money.ts'
import { hourOf } from '../ui/time.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import type { OwnerPage, Quotation } from './link.ts'
import type { useAnswer, Wanted } from './useAnswer.ts'
import { useDayName } from './useDayName.ts'

type DockProps = { answer: ReturnType<typeof useAnswer>; page: OwnerPage; quotation: Quotation }

/** Always in sight: what he pays, when he has the car, and the one button; shut, it says why and leads there. */
export function Dock({ answer, page, quotation }: DockProps) {
  const say = useWords(ownerWords)
  const day = useDayName()
  const { form, wanted, agreed, open, amountFen } = answer
  const at = quotation.promisedAt
  const { promise } = page
  const why: { readonly [W in Wanted]: string } = {
    lines: say('wantLines', { n: open.length }),
    newHour: say('wantNewHour'),
    consents: say('wantConsents'),
    parts: say('wantParts', { n: answer.parts }),
    signer: say('wantSigner'),
    strokes: say('wantStrokes'),
  }
  const press = () => (wanted ? lead(wanted) : form.submit())
  return (
    <div className="ow-dock">
      <div className="ow-sum">
        <div>
          <span>{say('agreedN', { n: agreed.length })}</span>
          <b className="num">
            <small>¥</small>
            {formatFen(amountFen)}
          </b>
        </div>
        {at && (
          <div>
            <span>{say('pickUp', { day: day(at) })}</span>
            <b className="num">
              {promise.isAgreed && promise.at && promise.at !== at && <del>{hourOf(promise.at)}</del>}
              {hourOf(at)}
            </b>
          </div>
        )}
      </div>
      <button
        type="button"
        className={wanted || form.underWay ? 'ow-btn shut' : 'ow-btn go'}
        aria-disabled={wanted !== undefined || form.underWay}
        onClick={press}
      >
        {form.underWay
          ? say('sending')
          : wanted
            ? why[wanted]
            : say(agreed.length > 0 ? 'confirm' : 'confirmNone')}
      </button>
    </div>
  )
}

/** To the first thing that is still wanted. */
function lead(wanted: Wanted) {
  const at = {
    lines: '[data-open]',
    newHour: '[data-part=call]',
    consents: '[data-part=consents]',
    parts: '[data-part=part-consents]',
    signer: '[data-part=sign]',
    strokes: '.ow-sign',
  }
  const place = document.querySelector(at[wanted]) ?? document.querySelector('.ow-reasons')
  place?.scrollIntoView({ block: 'center', behavior: 'smooth' })
}
