import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { exchangeDemand } from '../../domain/exchange-demand/procedure.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { demandWords } from '../words/exchangeDemand.ts'
import { useWords } from '../words/words.ts'
import { ReceiveSheet } from './ReceiveSheet.tsx'
import '../ui/button.css'

/** On the car's page: the button for whoever receives demands, and its sheet. */
export function ReceiveDemand({ id, ruleSet }: { id: string; ruleSet: string }) {
  const say = useWords(demandWords)
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const { duties } = useMe()
  const receives: readonly string[] = exchangeDemand.steps.receive.by
  if (!duties.some(({ duty }) => receives.includes(duty))) return null
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {say('receive')}
      </button>
      <ReceiveSheet
        carId={id}
        ruleSet={ruleSet}
        open={open}
        onClose={() => setOpen(false)}
        received={(demand) => void navigate({ to: paths.demand(demand) })}
      />
    </>
  )
}
