import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { comeback } from '../../domain/comeback/procedure.ts'
import { causes } from '../../domain/comeback/forms.ts'
import { api } from '../api.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { useAct } from '../ui/useAct.ts'
import { comebackWords } from '../words/consultation.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { isMine } from '../work-order/useOrder.ts'
import { JudgeSheet, LinkSheet } from './ComebackSheets.tsx'
import { comebacksQuery, type Comebacks } from './read.ts'

type Line = Comebacks['lines'][number]

/** R2.3: what of this car is guaranteed still, and what comes back. Of a car that has nothing, nothing is shown. */
export function ComebackPanel({ orderId }: { orderId: string }) {
  const say = useWords(comebackWords)
  const [linking, link] = useState<Line>()
  const { data } = useQuery(comebacksQuery(orderId))
  if (!data || (data.lines.length === 0 && data.linked.length === 0)) return null
  const open = data.lines.filter(({ isLinked }) => !isLinked)
  return (
    <Panel title={say('title')} className="helps" flush>
      <ul>
        {data.linked.map((row) => (
          <Linked key={row.id} row={row} />
        ))}
        {open.length > 0 && <li className="softer">{say('guaranteed')}</li>}
        {open.map((line) => (
          <li key={line.jobId}>
            <b>{line.title}</b>
            <Link to={paths.order(line.orderId)} className="num">
              {line.number}
            </Link>
            <span className="softer">
              {say('until', { day: line.until, km: line.untilKm.toLocaleString('en') })}
            </span>
            <Consequence redone={line.redone} elsewhere={line.mustGoElsewhere} />
            <Act onClick={() => link(line)}>{say('link')}</Act>
          </li>
        ))}
      </ul>
      {linking && <LinkSheet orderId={orderId} line={linking} close={() => link(undefined)} />}
    </Panel>
  )
}

/** Twice redone and still not right: another shop is found, and paid. */
function Consequence({ redone, elsewhere }: { redone: number; elsewhere: boolean }) {
  const say = useWords(comebackWords)
  return (
    <>
      {redone > 0 && <span>{say('redone', { n: redone })}</span>}
      <span className="rule">{elsewhere ? say('elsewhere', { n: redone }) : say('free')}</span>
    </>
  )
}

function Linked({ row }: { row: Comebacks['linked'][number] }) {
  const say = useWords(comebackWords)
  const side = useSide()
  const [judges, setJudges] = useState(false)
  const withdraw = useAct({
    name: `comeback.withdraw:${row.id}`,
    send: ({ header }) => api.comebacks[':id'].withdraw.$post({ param: { id: row.id }, header, json: {} }),
  })
  return (
    <li>
      <span className="marks">
        <StateTag of={comeback} state={row.state} />
        <b>{row.title}</b>
      </span>
      <Link to={paths.order(row.orderId)} className="num">
        {row.number}
      </Link>
      <span className="softer">
        {say('until', { day: row.guaranteedUntil, km: row.guaranteedKm.toLocaleString('en') })}
      </span>
      <Consequence redone={row.redone} elsewhere={row.mustGoElsewhere} />
      {row.cause && (
        <span>
          {causes[row.cause][side]} {row.measure}
        </span>
      )}
      {row.state === 'linked' && (
        <span className="acts">
          {isMine(row.steps, 'judge') && <Act onClick={() => setJudges(true)}>{say('judge')}</Act>}
          {isMine(row.steps, 'withdraw') && <Act act={withdraw}>{say('withdraw')}</Act>}
        </span>
      )}
      {judges && <JudgeSheet id={row.id} close={() => setJudges(false)} />}
    </li>
  )
}
