import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { consultation } from '../../domain/consultation/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { assistanceWords, consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import { ComebackPanel } from './ComebackPanel.tsx'
import { consultationQuery } from './read.ts'
import './consultation.css'

/** On the order's page: how far the questions have come, who helps, and what comes back. */
export function ConsultationPanel({ orderId }: { orderId: string }) {
  const say = useWords(consultationWords)
  const helps = useWords(assistanceWords)
  const { data } = useQuery(consultationQuery(orderId))
  if (!data) return null
  const { sheet, assistances } = data
  const news = assistances.filter(({ state, readAt }) => state === 'reported' && readAt === null)
  return (
    <>
      <Panel
        title={say('title')}
        extra={
          <>
            {sheet && <StateTag of={consultation} state={sheet.state} />}
            <Link className="small-act" to={paths.consultation(orderId)}>
              {say(sheet ? 'open' : 'write')}
            </Link>
          </>
        }
        className="consultation-panel"
      >
        {!sheet && <p className="soft">{say('none')}</p>}
        <ul>
          {sheet?.symptoms.map(({ position, name, verdict, cause }) => (
            <li key={position}>
              {name} {verdict && <Tag tone={verdict === 'normal' ? 'done' : 'check'}>{say(verdict)}</Tag>}{' '}
              {cause !== '' && <span className="softer cause">{say('presumed', { cause })}</span>}
            </li>
          ))}
        </ul>
        {news.length > 0 && (
          <p>
            <b>{helps('title')}</b>：{helps('readResult')}
          </p>
        )}
      </Panel>
      <ComebackPanel orderId={orderId} />
    </>
  )
}
