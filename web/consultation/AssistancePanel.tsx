import { useState } from 'react'
import { assistance } from '../../domain/assistance/procedure.ts'
import { api } from '../api.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useAct } from '../ui/useAct.ts'
import { At } from '../ui/When.tsx'
import { assistanceWords } from '../words/consultation.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { isMine } from '../work-order/useOrder.ts'
import { AskSheet } from './AskSheet.tsx'
import type { Help, Page } from './read.ts'

/** S61: who was asked to test what, where and when; and what came of it. */
export function AssistancePanel({ page }: { page: Page }) {
  const say = useWords(assistanceWords)
  const [asks, setAsks] = useState(false)
  return (
    <Panel title={say('title')} className="helps" flush>
      {page.assistances.length === 0 && <p className="softer">{say('none')}</p>}
      <ul>
        {page.assistances.map((help) => (
          <HelpLine key={help.id} help={help} />
        ))}
      </ul>
      <div className="foot">
        <Act onClick={() => setAsks(true)}>{say('ask')}</Act>
      </div>
      {asks && <AskSheet page={page} close={() => setAsks(false)} />}
    </Panel>
  )
}

function HelpLine({ help }: { help: Help }) {
  const say = useWords(assistanceWords)
  const english = useLanguage() === 'en'
  const who = (english && help.technicianEn) || help.technician
  return (
    <li>
      <span className="marks">
        <StateTag of={assistance} state={help.state} />
        {help.verdict && <Tag tone={help.verdict === 'normal' ? 'done' : 'check'}>{say(help.verdict)}</Tag>}
        <span className="softer">{who ?? say('anyone')}</span>
      </span>
      <b>{help.question}</b>
      <span className="softer">
        {say.rich('held', { from: <At at={help.startsAt} />, until: <At at={help.endsAt} />, bay: help.bay })}
        {help.tool && ` · ${help.tool}`}
      </span>
      {help.faultCodes.length > 0 && <span className="codes num">{help.faultCodes.join(' ')}</span>}
      {help.measured !== '' && <span>{help.measured}</span>}
      {help.words !== '' && <span>{help.words}</span>}
      <HelpActs help={help} />
    </li>
  )
}

function HelpActs({ help: { id, steps, state, readAt } }: { help: Help }) {
  const say = useWords(assistanceWords)
  const step = api.assistances[':id']
  const read = useAct({
    name: `assistance.read:${id}`,
    send: ({ header }) => step['read-result'].$post({ param: { id }, header, json: {} }),
  })
  const withdraw = useAct({
    name: `assistance.withdraw:${id}`,
    send: ({ header }) => step.withdraw.$post({ param: { id }, header, json: {} }),
  })
  if (state === 'reported' && readAt === null && isMine(steps, 'readResult'))
    return (
      <Act primary act={read}>
        {say('readResult')}
      </Act>
    )
  if ((state === 'asked' || state === 'taken') && isMine(steps, 'withdraw'))
    return <Act act={withdraw}>{say('withdraw')}</Act>
  return null
}
