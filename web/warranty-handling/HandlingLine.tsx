import { useState } from 'react'
import { warrantyHandling } from '../../domain/warranty-handling/procedure.ts'
import { api } from '../api.ts'
import { refusalOf } from '../customer/read.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useAct } from '../ui/useAct.ts'
import { At } from '../ui/When.tsx'
import { LevelMark } from '../warranty/LevelMark.tsx'
import { useLanguage } from '../words/language.ts'
import { handlingWords } from '../words/warrantyHandling.ts'
import { useWords } from '../words/words.ts'
import { ApproveSheet, RefuseSheet } from './DecideSheets.tsx'
import type { Handling } from './read.ts'

/** One handling: what was written, how it was decided, and what this person may do about it. */
export function HandlingLine({ row, isOfBooking }: { row: Handling; isOfBooking: boolean }) {
  const say = useWords(handlingWords)
  const english = useLanguage() === 'en'
  const { level, opinion, measures, makerTold, makerReference, decisionNote } = row
  const writer = (english && row.writerEn) || row.writer
  const decider = (english && row.deciderEn) || row.decider
  return (
    <li>
      <span className="marks">
        <StateTag of={warrantyHandling} state={row.state} /> <LevelMark level={level} />
        {makerTold && <Tag tone="line">{[say('makerTold'), makerReference].filter(Boolean).join(' ')}</Tag>}
        {isOfBooking && <span className="softer">{say('ofBooking')}</span>}
      </span>
      <b>{opinion}</b>
      <span>{measures}</span>
      <span className="softer">
        {say('wroteIt', { who: writer })} <At at={row.writtenAt} />
        {row.decidedAt && (
          <>
            {' · '}
            {decisionNote === '' ? decider : say('decided', { who: decider ?? '', note: decisionNote })}{' '}
            <At at={row.decidedAt} />
          </>
        )}
      </span>
      <Decide row={row} />
    </li>
  )
}

function Decide({ row: { id, state, steps } }: { row: Handling }) {
  const say = useWords(handlingWords)
  const [open, setOpen] = useState<'approve' | 'refuse'>()
  const close = () => setOpen(undefined)
  const withdraw = useAct({
    name: `handling.withdraw:${id}`,
    send: ({ header }) =>
      api['warranty-handlings'][':id'].withdraw.$post({ param: { id }, header, json: {} }),
  })
  const mine = (step: keyof typeof warrantyHandling.steps) =>
    warrantyHandling.steps[step].from.some((from) => from === state) &&
    refusalOf(steps, step)?.because !== 'not_your_duty'
  if (!mine('approve') && !mine('withdraw')) return null
  return (
    <span className="acts">
      {mine('approve') && (
        <Act primary refusal={refusalOf(steps, 'approve')} onClick={() => setOpen('approve')}>
          {say('approve')}
        </Act>
      )}
      {mine('refuse') && (
        <Act refusal={refusalOf(steps, 'refuse')} onClick={() => setOpen('refuse')}>
          {say('refuse')}
        </Act>
      )}
      {mine('withdraw') && <Act act={withdraw}>{say('withdraw')}</Act>}
      {open === 'approve' && <ApproveSheet id={id} close={close} />}
      {open === 'refuse' && <RefuseSheet id={id} close={close} />}
    </span>
  )
}
