import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { vehicle } from '../../domain/customer/procedure.ts'
import { api } from '../api.ts'
import { paths } from '../paths.ts'
import { useKeys } from '../ui/keys.ts'
import { Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { useAct } from '../ui/useAct.ts'
import { Notice } from '../ui/Notice.tsx'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { ActsPanel } from './ActsPanel.tsx'
import { CarHead } from './CarHead.tsx'
import { CarDataPanel, DuePanel, MergedNote, WarrantyPanel } from './CarPanels.tsx'
import { CarSheets, type OpenSheet } from './CarSheets.tsx'
import { KeptPanel } from './KeptPanel.tsx'
import { PartiesPanel } from './PartiesPanel.tsx'
import { carFileQuery, refusalOf, type CarPage } from './read.ts'
import { AlikePanel, FileHistory, RefsPanel } from './SidePanels.tsx'
import { OdometerPanel, RefusedPanel, VisitsPanel } from './WorkPanels.tsx'
import '../ui/button.css'
import './fileRows.css'
import './files.css'

/** One page for a car: whose it is and was, what falls due, and all that was done to it. */
export default function CarFilePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const page = useSuspenseQuery(carFileQuery(id)).data
  const [open, setOpen] = useState<OpenSheet>()
  const sheet = (name: OpenSheet['name'], about?: string) => setOpen({ name, about })
  useCarKeys(page, sheet)
  return (
    <div className="file-page">
      <CarHead page={page} amend={() => sheet('amend')} />
      <MergedNote into={page.car.mergedInto} to="car" />
      <div className="cols">
        <div>
          <CarDataPanel page={page} />
          <PartiesPanel page={page} add={() => sheet('setParty')} end={({ id }) => sheet('endParty', id)} />
        </div>
        <div>
          <VisitsPanel page={page} />
          <RefusedPanel page={page} />
          <OdometerPanel page={page} add={() => sheet('odometer')} />
          <KeptPanel page={page} add={() => sheet('keepFile')} drop={({ id }) => sheet('dropFile', id)} />
        </div>
        <Side page={page} sheet={sheet} />
      </div>
      <CarSheets page={page} open={open} close={() => setOpen(undefined)} />
    </div>
  )
}

type SideProps = { page: CarPage; sheet: (name: OpenSheet['name'], about?: string) => void }

function Side({ page, sheet }: SideProps) {
  const say = useWords(fileWords)
  const navigate = useNavigate()
  const { car, steps } = page
  const act = (step: 'resume' | 'unmerge') => ({
    name: `${step}:${car.id}`,
    send: ({ header }: { header: { 'idempotency-key': string } }) =>
      api.vehicles[':id'][step].$post({ param: { id: car.id }, header, json: {} }),
  })
  const resume = useAct(act('resume'))
  const unmerge = useAct(act('unmerge'))
  return (
    <div>
      <AlikePanel
        alike={page.alike}
        face={(id) => <Alike car={page.alike.find((one) => one.id === id)!} />}
        compare={paths.carMerge}
        kept={car.id}
      />
      <DuePanel page={page} />
      <WarrantyPanel page={page} />
      {car.remark && (
        <Panel title={say('remark')}>
          <p className="remark">{car.remark}</p>
        </Panel>
      )}
      <RefsPanel
        id={car.id}
        of="vehicles"
        refs={page.refs}
        shut={refusalOf(steps, 'refer') !== null}
        add={() => sheet('refer')}
      />
      <ActsPanel
        of={vehicle}
        steps={steps}
        state={car.state}
        doing={[
          { step: 'transfer', onClick: () => sheet('transfer') },
          { step: 'sellAway', onClick: () => sheet('sellAway') },
          { step: 'scrap', onClick: () => sheet('scrap') },
          { step: 'stop', onClick: () => sheet('stop') },
          { step: 'resume', onClick: resume.submit },
          { step: 'merge', onClick: () => void navigate({ to: paths.carMerge(car.id) }) },
          { step: 'unmerge', onClick: unmerge.submit },
        ]}
      />
      <Notice form={resume} />
      <Notice form={unmerge} />
      <FileHistory history={page.history} />
    </div>
  )
}

function Alike({ car }: { car: CarPage['alike'][number] }) {
  return (
    <>
      <Plate no={car.plate} colour={car.plateColour} /> {car.model}{' '}
      {car.vin && <span className="softer mono">{car.vin.slice(-6)}</span>}
    </>
  )
}

function useCarKeys({ car, steps }: CarPage, sheet: SideProps['sheet']) {
  const say = useWords(fileWords)
  const navigate = useNavigate()
  const may = (step: string) => refusalOf(steps, step) === null
  useKeys(say('carTitle'), {
    r: [say('receive'), () => void navigate({ to: paths.reception(), search: { car: car.id } } as never)],
    ...(may('amend') && { e: [say('amend'), () => sheet('amend')] as const }),
    ...(may('readOdometer') && { o: [say('odometerTitle'), () => sheet('odometer')] as const }),
    ...(may('keepFile') && { a: [say('fileTitle'), () => sheet('keepFile')] as const }),
  })
}
