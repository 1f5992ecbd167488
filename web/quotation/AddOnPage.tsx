import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { FoundOne } from '../finding/FoundOne.tsx'
import { findingWords } from '../words/finding.ts'
import { useWords } from '../words/words.ts'
import { asAddOn } from './addOn.ts'
import { goToFind } from './hands.ts'
import { Locked } from './Locked.tsx'
import { Sheet } from './QuotationPage.tsx'
import { orderQuery, type OrderAnswer } from './read.ts'
import type { Writing } from './usePaper.ts'
import './add-on.css'

/** S70: a paper of its own under the signed one: what was found, and what is added for it. */
export default function AddOnPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data } = useSuspenseQuery(orderQuery(id))
  return (
    <Sheet key={`addOn:${id}`} id={id} data={asAddOn(data)}>
      {(writing) => (
        <div className="qt-above">
          <Locked of={data} writing={writing} />
          <ToMend of={data} writing={writing} />
        </div>
      )}
    </Sheet>
  )
}

/** What is cleared for quoting: with one in hand, each line that is added is for it. */
function ToMend({ of: { findings }, writing }: { of: OrderAnswer; writing: Writing }) {
  const say = useWords(findingWords)
  const { paper, writes, mends, setMends, addFree, busy } = writing
  const cited = (id: string) => paper.lines.filter(({ findingId }) => findingId === id).length
  const shown = findings.filter(({ id, state }) => state === 'proposed' || cited(id) > 0)
  if (shown.length === 0) return null
  return (
    <div className="qt-mend">
      {shown.map((one) => {
        const n = cited(one.id)
        const inHand = mends === one.id
        return (
          <FoundOne key={one.id} of={one}>
            {n > 0 && <span className="softer">{say('cited', { n })}</span>}
            {writes && (
              <>
                <button
                  type="button"
                  className={inHand ? 'btn small primary' : 'btn small'}
                  aria-pressed={inHand}
                  disabled={busy}
                  onClick={() => {
                    setMends(inHand ? undefined : one.id)
                    goToFind()
                  }}
                >
                  {say('citing')}
                </button>
                {inHand && one.proposal && (
                  <button
                    type="button"
                    className="btn small"
                    disabled={busy}
                    onClick={() => addFree('labour', one.proposal)}
                  >
                    {say('ownLine')}
                  </button>
                )}
              </>
            )}
          </FoundOne>
        )
      })}
    </div>
  )
}
