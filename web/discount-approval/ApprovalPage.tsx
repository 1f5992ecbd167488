import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { discountApproval } from '../../domain/discount-approval/procedure.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { Head, Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { Plate } from '../ui/Plate.tsx'
import { At } from '../ui/When.tsx'
import { dutyName } from '../words/desk.ts'
import { discountWords } from '../words/discount.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Decide } from './Decide.tsx'
import { approvalQuery, type ApprovalPage as Page } from './read.ts'
import './approval.css'

/** What somebody wants to give off, line by line, before whoever may agree to it: decided here or on the quotation. */
export default function ApprovalPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data } = useSuspenseQuery(approvalQuery(id))
  const say = useWords(discountWords)
  const opens = mayRead(
    useMe().duties.map(({ duty }) => duty),
    'workOrder.read',
  )
  return (
    <div className="approval">
      <Head
        title={say('pageTitle', { number: data.number })}
        note={<StateTag of={discountApproval} state={data.state} />}
      >
        {opens && (
          <Link className="btn" to={paths.quotation(data.workOrderId)}>
            {say('toQuotation')}
          </Link>
        )}
      </Head>
      <Panel title={<Car of={data} />} extra={<Asked of={data} />} flush>
        <Lines of={data} />
        <div className="foot">
          <Decision of={data} />
          <Decide of={data} />
        </div>
      </Panel>
    </div>
  )
}

function Car({ of: { plate, plateColour, customer, brand, model } }: { of: Page }) {
  return (
    <span className="car">
      <Plate no={plate} colour={plateColour} /> {customer} · {brand} {model}
    </span>
  )
}

function Asked({ of: { asker, askerEn, askedAt, duty } }: { of: Page }) {
  const say = useWords(discountWords)
  const language = useLanguage()
  return (
    <span className="softer">
      {say('askedBy', { who: (language === 'en' && askerEn) || asker })} <At at={askedAt} /> ·{' '}
      {say('waitsFor', { duty: dutyName(duty, language) })}
    </span>
  )
}

function Lines({ of: { lines, reason, note, discountFen, totalFen } }: { of: Page }) {
  const say = useWords(discountWords)
  return (
    <>
      <p className="why">
        {say('reason')}：<b>{say(reason === '' ? 'noReason' : `reason_${reason}`)}</b>
        {note && <> · {note}</>}
      </p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th>{say('line')}</th>
              <th className="r">{say('list')}</th>
              <th className="r">{say('off')}</th>
              <th className="r">{say('offFen')}</th>
              <th className="r">{say('left')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.lineId}>
                <td>
                  {line.name} <span className="softer num">{line.code}</span>
                </td>
                <td className="r">
                  <Money fen={line.listFen} sign={false} />
                </td>
                <td className="r num">
                  <Share of={line} />
                </td>
                <td className="r">
                  <Money fen={line.discountFen} sign={false} />
                </td>
                <td className="r">
                  <Money fen={line.listFen - line.discountFen} sign={false} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>{say('quotationTotal')}</td>
              <td className="r" colSpan={3}>
                <Money fen={discountFen} />
              </td>
              <td className="r">
                <Money fen={totalFen} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )
}

/** A written share as it is; what is given in another way, in words. */
function Share({ of: { discountBasisPoints, discountFen, listFen } }: { of: Page['lines'][number] }) {
  const say = useWords(discountWords)
  if (discountBasisPoints > 0) return `${writtenFigure(discountBasisPoints, 100).replace(/\.?0+$/, '')}%`
  return say(discountFen === listFen ? 'free' : 'belowList')
}

function Decision({ of: { decidedAt, decider, decisionNote, state } }: { of: Page }) {
  const say = useWords(discountWords)
  if (state === 'lapsed') return <span className="softer">{say('lapsedWhy')}</span>
  if (!decidedAt) return null
  return (
    <span className="softer">
      {say('decidedBy', { who: decider ?? '' })} <At at={decidedAt} />
      {decisionNote && <> · {decisionNote}</>}
    </span>
  )
}
