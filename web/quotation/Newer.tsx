import { formatFen } from '../../domain/money.ts'
import { At } from '../ui/When.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sign } from '../ui/Sign.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { differenceOf } from './difference.ts'
import { lineOf } from './paper.ts'
import type { OrderAnswer, Quotation } from './read.ts'
import { ThrowAway } from './ThrowAway.tsx'
import type { Writing } from './usePaper.ts'
import '../ui/button.css'
import '../ui/frame.css'

/** What others did while this was being typed, and the ways on from there. Nothing typed is thrown away unasked. */
export function Newer({ of: { order }, writing }: { of: OrderAnswer; writing: Writing }) {
  const { form, strays, stands } = writing
  if (strays && stands) return <Stray stands={stands} writing={writing} signed={order.signedAt !== null} />
  if (isChanged(form) && stands) return <Changed stands={stands} writing={writing} />
  if (form.foundAt && !form.underWay) return <Found at={form.foundAt} writing={writing} />
  return null
}

/** Told above the paper, not at the foot. */
export const isChanged = ({ progress }: Writing['form']): boolean =>
  progress.is === 'refused' && progress.refusal.because === 'changed_meanwhile'

type Told = { stands: Quotation; writing: Writing }

function Stray({ stands, writing, signed }: Told & { signed: boolean }) {
  const say = useWords(quotationWords)
  const { paper, form, carryOver } = writing
  const isDraft = stands.state === 'draft'
  const mine = paper.lines.length
  return (
    <div className="says no" role="alert">
      <Sign of="warn" size={15} />
      <div>
        {say(isDraft ? 'strayDraft' : 'straySent', { ...figuresOf(stands), mine })}
        <Difference stands={stands} writing={writing} />
        <div className="acts">
          <button type="button" className="btn small" onClick={form.startOver}>
            {say('takeNewest')}
          </button>
          {!signed && (
            <button type="button" className="btn small" onClick={carryOver}>
              {say(isDraft ? 'carryToDraft' : 'carryToNew')}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}

/** Who did what, the two ways on, and what differs. */
function Changed({ stands, writing }: Told) {
  const say = useWords(quotationWords)
  return (
    <div className="qt-news">
      <Notice form={writing.form} />
      <div className="says" role="status">
        <Sign of="again" size={15} />
        <div>
          {say('newest', figuresOf(stands))}
          <Difference stands={stands} writing={writing} />
        </div>
      </div>
    </div>
  )
}

function Difference({ stands, writing: { paper } }: Told) {
  const say = useWords(quotationWords)
  const { theirs, mine, changed } = differenceOf(paper.lines, stands.lines.map(lineOf))
  const told = [
    theirs.length > 0 && say('theyHave', { names: theirs.join('、') }),
    mine.length > 0 && say('youHave', { names: mine.join('、') }),
    changed.length > 0 && say('differ', { names: changed.join('、') }),
  ].filter((one) => one !== false)
  if (told.length === 0) return null
  return (
    <ul>
      {told.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}

function Found({ at, writing }: { at: string; writing: Writing }) {
  const say = useWords(quotationWords)
  return (
    <div className="says qt-kept" role="status">
      <Sign of="check" size={15} />
      <div>{say.rich('kept', { at: <At at={at} /> })}</div>
      <ThrowAway writing={writing} small />
    </div>
  )
}

const figuresOf = ({ version, lines }: Quotation) => ({
  n: version,
  lines: lines.length,
  fen: `¥${formatFen(lines.reduce((sum, { amountFen }) => sum + amountFen, 0))}`,
})
