import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { customer as procedure } from '../../domain/customer/procedure.ts'
import { api } from '../api.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Head, Panel } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Notice } from '../ui/Notice.tsx'
import { Kbd, Tag } from '../ui/Tag.tsx'
import { useAct } from '../ui/useAct.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { ActsPanel } from './ActsPanel.tsx'
import { MergedNote } from './CarPanels.tsx'
import { CustomerDataPanel } from './CustomerDataPanel.tsx'
import { CarsPanel, DriversPanel, OrdersPanel, ShownPanel } from './CustomerPanels.tsx'
import { AmendCustomerSheet } from './CustomerSheets.tsx'
import { customerFileQuery, refusalOf, type CustomerPage } from './read.ts'
import { AlikePanel, FileHistory, RefsPanel } from './SidePanels.tsx'
import { ReasonSheet, RefSheet } from './StandingSheets.tsx'
import '../ui/button.css'
import './fileRows.css'
import './files.css'

type SheetName = 'amend' | 'refer' | 'stop' | 'restrict'

/** One page for a customer; of a company the fleet, its drivers, and what falls due. */
export default function CustomerFilePage() {
  const say = useWords(fileWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const page = useSuspenseQuery(customerFileQuery(id)).data
  const [open, setOpen] = useState<SheetName>()
  const { customer, steps } = page
  const mayAmend = refusalOf(steps, 'amend')
  useKeys(say('customerTitle'), mayAmend === null ? { e: [say('amend'), () => setOpen('amend')] } : {})
  const of = (name: SheetName) => ({ open: open === name, onClose: () => setOpen(undefined) })
  return (
    <div className="file-page">
      <Head
        title={`${say('customerTitle')} ${customer.name}`}
        note={
          <span className="marks">
            <StateTag of={procedure} state={customer.state} />
            <Tag tone="line">{say(customer.kind === 'company' ? 'company' : 'person')}</Tag>
            {customer.memberLevel && <Tag tone="line">{customer.memberLevel}</Tag>}
          </span>
        }
      >
        <Act refusal={mayAmend} onClick={() => setOpen('amend')}>
          {say('amend')} <Kbd>E</Kbd>
        </Act>
      </Head>
      <MergedNote into={customer.mergedInto} to="customer" />
      <div className="cols">
        <div>
          <CustomerDataPanel page={page} />
          <RefsPanel
            id={id}
            of="customers"
            refs={page.refs}
            shut={refusalOf(steps, 'refer') !== null}
            add={() => setOpen('refer')}
          />
        </div>
        <div>
          <CarsPanel page={page} />
          {(customer.kind === 'company' || page.drivers.length > 0) && <DriversPanel page={page} />}
          <OrdersPanel page={page} />
        </div>
        <Side page={page} sheet={setOpen} />
      </div>
      <AmendCustomerSheet page={page} {...of('amend')} />
      <RefSheet id={id} of="customers" {...of('refer')} />
      <ReasonSheet id={id} of="customer.stop" {...of('stop')} />
      <ReasonSheet id={id} of="customer.restrict" {...of('restrict')} />
    </div>
  )
}

function Side({ page, sheet }: { page: CustomerPage; sheet: (name: SheetName) => void }) {
  const say = useWords(fileWords)
  const navigate = useNavigate()
  const { customer, steps } = page
  const { id } = customer
  const act = (step: 'resume' | 'lift' | 'unmerge') => ({
    name: `${step}:${id}`,
    send: ({ header }: { header: { 'idempotency-key': string } }) =>
      api.customers[':id'][step].$post({ param: { id }, header, json: {} }),
  })
  const [resume, lift, unmerge] = [useAct(act('resume')), useAct(act('lift')), useAct(act('unmerge'))]
  return (
    <div>
      <AlikePanel
        alike={page.alike}
        face={(other) => {
          const one = page.alike.find((like) => like.id === other)!
          return (
            <>
              <b>{one.name}</b> <span className="num soft">{one.phone}</span>
            </>
          )
        }}
        compare={paths.customerMerge}
        kept={id}
      />
      {customer.remark && (
        <Panel title={say('remark')}>
          <p className="remark">{customer.remark}</p>
        </Panel>
      )}
      <ActsPanel
        of={procedure}
        steps={steps}
        state={customer.state}
        doing={[
          { step: 'stop', onClick: () => sheet('stop') },
          { step: 'resume', onClick: resume.submit },
          { step: 'restrict', onClick: () => sheet('restrict') },
          { step: 'lift', onClick: lift.submit },
          { step: 'merge', onClick: () => void navigate({ to: paths.customerMerge(id) }) },
          { step: 'unmerge', onClick: unmerge.submit },
        ]}
      />
      {[resume, lift, unmerge].map((form) => (
        <Notice key={form.name} form={form} />
      ))}
      {page.shown && <ShownPanel shown={page.shown} />}
      <FileHistory history={page.history} />
    </div>
  )
}
