import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { covers, mustBeHandled } from '../../domain/warranty-handling/level.ts'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { LevelMark } from '../warranty/LevelMark.tsx'
import { handlingWords } from '../words/warrantyHandling.ts'
import { useWords } from '../words/words.ts'
import { HandlingLine } from './HandlingLine.tsx'
import { ProposeSheet } from './ProposeSheet.tsx'
import { handlingsQuery, type Of } from './read.ts'
import './handling.css'

/** R1.9: what is written of a warned car, and by whom approved. Of a car that nothing is said of, nothing is shown. */
export function HandlingPanel({ of }: { of: Of }) {
  const say = useWords(handlingWords)
  const [writing, setWriting] = useState(false)
  const { data } = useQuery(handlingsQuery(of))
  if (!data || (data.level === 'none' && data.rows.length === 0)) return null
  const { level, rows, propose } = data
  const stands = rows.some(({ state }) => state === 'proposed' || state === 'approved')
  const isHandled = rows.some((row) => row.state === 'approved' && covers(row.level, level))
  const asks = propose?.because !== 'not_your_duty' && !(stands && propose)
  return (
    <Panel title={say('title')} extra={<LevelMark level={level} />} flush className="handlings">
      {level !== 'none' && !isHandled && (
        <p className="softer">{say(mustBeHandled(level) ? 'mustBe' : 'mayBe')}</p>
      )}
      {rows.length === 0 && <p>{say('none')}</p>}
      <ul>
        {rows.map((row) => (
          <HandlingLine
            key={row.id}
            row={row}
            isOfBooking={'workOrderId' in of && row.appointmentId !== null}
          />
        ))}
      </ul>
      {asks && (
        <div className="propose">
          <Act primary={rows.length === 0} refusal={propose} onClick={() => setWriting(true)}>
            {say('propose')}
          </Act>
        </div>
      )}
      {writing && <ProposeSheet of={of} close={() => setWriting(false)} />}
    </Panel>
  )
}
