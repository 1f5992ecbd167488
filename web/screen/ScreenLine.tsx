import { useState } from 'react'
import { screen as procedure } from '../../domain/screen/procedure.ts'
import { api } from '../api.ts'
import { useNames } from '../staff/useNames.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Sign } from '../ui/Sign.tsx'
import { hourOf } from '../ui/time.ts'
import { useAct } from '../ui/useAct.ts'
import { useNow } from '../ui/useNow.ts'
import { At, When } from '../ui/When.tsx'
import { screenWords } from '../words/screen.ts'
import { useWords } from '../words/words.ts'
import { newCode } from './code.ts'
import type { Given, Screen } from './read.ts'

type LineProps = { screen: Screen; amend: () => void; given: (given: Given) => void }

export function ScreenLine({ screen, amend, given }: LineProps) {
  const say = useWords(screenWords)
  const name = useNames()
  const { id, steps } = screen
  const [code, setCode] = useState(() => newCode())
  const param = { id }
  const recoding = useAct({
    name: `recode:${id}`,
    send: ({ header }) => api.screens[':id'].recode.$post({ param, header, json: { code } }),
    landed: () => {
      given({ name: screen.name, code })
      setCode(newCode())
    },
  })
  const revoking = useAct({
    name: `revoke:${id}`,
    send: ({ header }) => api.screens[':id'].revoke.$post({ param, header, json: {} }),
  })
  const refusalOf = (step: string) => steps.find((one) => one.step === step)?.refusal
  return (
    <li>
      <div>
        <b>{screen.name}</b> <StateTag of={procedure} state={screen.state} />
        <span className="softer">
          {say(screen.shows === 'waiting' ? 'waiting' : 'all')}
          {screen.by && ` · ${name({ name: screen.by, nameEn: screen.byEn })} `}
          <At at={screen.registeredAt} />
        </span>
      </div>
      <LastSeen screen={screen} />
      {screen.state !== 'revoked' && (
        <div className="acts">
          <Act below refusal={refusalOf('amend')} onClick={amend}>
            {say('amend')}
          </Act>
          <Act below act={recoding} refusal={refusalOf('recode')}>
            {say('recode')}
          </Act>
          <Act below act={revoking} refusal={refusalOf('revoke')}>
            {say('revoke')}
          </Act>
        </div>
      )}
    </li>
  )
}

/** A screen leaves word once a minute. */
const onlineMs = 3 * 60_000

function LastSeen({ screen: { state, seenAt, codeUntil } }: { screen: Screen }) {
  const say = useWords(screenWords)
  const now = useNow()
  if (state === 'pairing')
    return (
      <span className="softer">
        {say('never')}
        {codeUntil &&
          ` · ${Date.parse(codeUntil) > now.getTime() ? say('codeUntil', { at: hourOf(codeUntil) }) : say('codeOver')}`}
      </span>
    )
  if (!seenAt) return <span />
  const isOnline = state === 'inUse' && now.getTime() - Date.parse(seenAt) < onlineMs
  return (
    <span className="softer">
      {isOnline ? (
        <>
          <Sign of="check" size={13} /> {say('online')}
        </>
      ) : (
        <>
          {say('seen')} <When at={seenAt} />
        </>
      )}
    </span>
  )
}
