import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { exchangeDemand } from '../../domain/exchange-demand/procedure.ts'
import { ActsPanel } from '../customer/ActsPanel.tsx'
import { refusalOf } from '../customer/read.ts'
import { FileHistory } from '../customer/SidePanels.tsx'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Head } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Plate } from '../ui/Plate.tsx'
import { demandWords } from '../words/exchangeDemand.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { ClocksPanel } from './ClocksPanel.tsx'
import { DemandLine } from './DemandLine.tsx'
import { DemandSheets, sheets, type SheetName } from './DemandSheets.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { demandQuery, type DemandAnswer } from './read.ts'
import '../customer/fileRows.css'
import '../ui/button.css'
import './demand.css'

/** One demand: how it stands, what is left of its time limits and why, and what is to be done. */
export default function DemandPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const say = useWords(demandWords)
  const page = useSuspenseQuery(demandQuery(id)).data
  const [open, setOpen] = useState<SheetName>()
  const { demand, steps } = page
  useDemandKeys(page, setOpen)
  return (
    <article className="demand-page">
      <p className="softer upward">
        <Link to={paths.demands()}>{say('back')}</Link>
      </p>
      <Head
        title={
          <span className="marks">
            {say('title')} <span className="num">{demand.number}</span>
          </span>
        }
        note={
          <span className="marks">
            <Plate no={demand.plate} colour={demand.plateColour} />
            <StateTag of={exchangeDemand} state={demand.state} />
          </span>
        }
      />
      <DemandLine page={page} open={setOpen} />
      <div className="cols">
        <FactsPanel page={page} />
        <div className="side">
          <ActsPanel
            title={say('acts')}
            of={exchangeDemand}
            steps={steps}
            state={demand.state}
            doing={sheets.map((step) => ({ step, onClick: () => setOpen(step) }))}
          />
          <ClocksPanel page={page} />
          <FileHistory of={exchangeDemand} history={page.history} />
        </div>
      </div>
      <DemandSheets page={page} open={open} close={() => setOpen(undefined)} />
    </article>
  )
}

const keys = { a: 'accept', x: 'refuse', e: 'finish' } as const

function useDemandKeys({ steps }: DemandAnswer, open: (name: SheetName) => void) {
  const say = useWords(demandWords)
  const word = useStepWord()
  useKeys(
    say('title'),
    Object.fromEntries(
      Object.entries(keys)
        .filter(([, step]) => refusalOf(steps, step) === null)
        .map(([key, step]) => [key, [word(exchangeDemand, step), () => open(step)] as const]),
    ),
  )
}
