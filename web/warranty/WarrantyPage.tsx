import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ReceiveDemand } from '../exchange-demand/ReceiveDemand.tsx'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { Head, Panel, Skeleton } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { longOf, storeNow } from '../ui/time.ts'
import { Trouble } from '../ui/Trouble.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { warrantyWords } from '../words/warranty.ts'
import { useWords } from '../words/words.ts'
import { Doubts } from './Doubts.tsx'
import { Figures } from './Figures.tsx'
import { IssuesPanel } from './IssuesPanel.tsx'
import { MomentBar } from './MomentBar.tsx'
import { QuestionsPanel } from './QuestionsPanel.tsx'
import { standingQuery, type Standing } from './read.ts'
import { RepairsPanel } from './RepairsPanel.tsx'
import { Sheets } from './Sheets.tsx'
import type { OpenSheet } from './sheets.ts'
import { Statement } from './Statement.tsx'
import '../ui/button.css'
import './warranty.css'

/** Where the car stands under the law, and how the program knows: the same page is the printed statement. */
export default function WarrantyPage() {
  const { id } = useParams({ strict: false })
  const [search] = useAsked()
  const { data, error, refetch } = useQuery(standingQuery(id!, search))
  if (!data)
    return error ? (
      <Panel>
        <Trouble error={error} again={() => void refetch()} />
      </Panel>
    ) : (
      <Skeleton rows={12} />
    )
  return <Standing id={id!} of={data} />
}

function Standing({ id, of }: { id: string; of: Standing }) {
  const say = useWords(warrantyWords)
  const [sheet, setSheet] = useState<OpenSheet>()
  return (
    <article className="warranty">
      <p className="softer upward">
        <Link to={paths.carFile(id)}>{say('back')}</Link>
      </p>
      <Head title={say('statement')} note={<Car of={of} />}>
        <ReceiveDemand id={id} ruleSet={of.ruleSet} />
        <button type="button" className="btn" onClick={() => print()}>
          {say('print')}
        </button>
      </Head>
      <MomentBar key={`${of.now}${of.odometerKm}`} of={of} />
      <Figures of={of} />
      <QuestionsPanel of={of} open={setSheet} />
      <Doubts of={of} />
      <RepairsPanel of={of} open={setSheet} />
      <IssuesPanel of={of} open={setSheet} />
      <Statement of={of} />
      <Foot />
      {sheet && <Sheets carId={id} of={of} sheet={sheet} onClose={() => setSheet(undefined)} />}
    </article>
  )
}

function Car({ of }: { of: Standing }) {
  return (
    <span className="whose">
      {of.plate ? <Plate no={of.plate} colour={of.plateColour} /> : null} {of.model}{' '}
      {of.vin && <span className="mono">{of.vin}</span>}
    </span>
  )
}

/** On paper only. */
function Foot() {
  const say = useWords(warrantyWords)
  const { store } = useMe()
  return (
    <footer className="on-paper">
      <p>{say('signs')}</p>
      <p>{say.rich('printedBy', { store: store.name, at: longOf(storeNow().toISOString()) })}</p>
    </footer>
  )
}
