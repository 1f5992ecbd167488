import { useState } from 'react'
import { careItems, type CareItem } from '../../domain/care/list.ts'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { Sign } from '../ui/Sign.tsx'
import { hourOf } from '../ui/time.ts'
import { useAct } from '../ui/useAct.ts'
import { Due } from '../ui/When.tsx'
import { careWords } from '../words/care.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { LeaveSheet } from './LeaveSheet.tsx'
import { refusalOf, type Care } from './read.ts'
import { SettleSheet } from './SettleSheet.tsx'
import './care.css'

/** Beside an order these acts stand back: what is done next with the car stands above. */
export function CareBody({ care, beside = false }: { care: Care; beside?: boolean }) {
  const say = useWords(careWords)
  const [sheet, setSheet] = useState<'settle' | 'leave'>()
  const { id } = care
  const telling = useAct({
    name: `tell-progress:${id}`,
    send: ({ header }) => api.visits[':id']['tell-progress'].$post({ param: { id }, header, json: {} }),
  })
  const isSettled = care.settledAt !== null
  return (
    <>
      <Where care={care} />
      {care.leftAt === null && <Heard care={care} />}
      {isSettled && <Told care={care} />}
      <div className="care-acts">
        <Act
          below
          small={beside}
          primary={!beside && !isSettled}
          refusal={refusalOf(care, 'settleIn')}
          onClick={() => setSheet('settle')}
        >
          {say(care.leftAt ? 'back' : isSettled ? 'again' : 'settle')}
        </Act>
        {care.leftAt === null && (
          <>
            <Act
              below
              small={beside}
              primary={!beside && isSettled}
              act={telling}
              refusal={refusalOf(care, 'tellProgress')}
            >
              {say('tell')}
            </Act>
            <Act
              below
              small={beside}
              refusal={refusalOf(care, 'leaveStore')}
              onClick={() => setSheet('leave')}
            >
              {say('leave')}
            </Act>
          </>
        )}
      </div>
      {sheet === 'settle' && <SettleSheet care={care} close={() => setSheet(undefined)} />}
      {sheet === 'leave' && <LeaveSheet id={id} close={() => setSheet(undefined)} />}
    </>
  )
}

function Where({ care: { settledAt, seat, drink, leftAt, reach, waitsInStore } }: { care: Care }) {
  const say = useWords(careWords)
  if (leftAt)
    return (
      <p>
        <b>{say('left', { at: hourOf(leftAt) })}</b> {say('reachAt', { reach: reach ?? '' })}
      </p>
    )
  if (!settledAt) return <p className="soft">{say(waitsInStore ? 'notYet' : 'plansToLeave')}</p>
  return (
    <p>
      <b>{say('sits', { seat: seat ?? '', at: hourOf(settledAt) })}</b>{' '}
      {drink && <span className="soft">{say('drinks', { drink })}</span>}
    </p>
  )
}

/** When he last heard of his car, and by when he must hear again. */
function Heard({ care: { toldAt, toldBy, tellBy, waitsInStore, settledAt } }: { care: Care }) {
  const say = useWords(careWords)
  if (!waitsInStore && !settledAt) return null
  return (
    <p className="softer">
      {toldAt && `${say('heard', { at: hourOf(toldAt), who: toldBy ?? '' })} · `}
      {say('nextBy')} {hourOf(tellBy)} <Due at={tellBy} />
    </p>
  )
}

function Told({ care: { told } }: { care: Care }) {
  const say = useWords(careWords)
  const side = useSide()
  if (told.length === 0) return <p className="softer">{say('toldNothing')}</p>
  return (
    <ul className="care-told" aria-label={say('told')}>
      {told.map(({ code, by, at }) => (
        <li key={code} title={`${by} ${hourOf(at)}`}>
          <Sign of="check" size={12} /> {careItems[code as CareItem][side]}
        </li>
      ))}
    </ul>
  )
}
