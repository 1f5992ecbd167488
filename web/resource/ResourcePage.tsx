import { useState, type ReactNode } from 'react'
import { closure } from '../../domain/closure/procedure.ts'
import { Act } from '../ui/Act.tsx'
import { Head } from '../ui/frame.tsx'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import { useWhyNotOpen } from '../whyNot.ts'
import { CloseSheet, type Resource } from './CloseSheet.tsx'
import { ClosuresPanel } from './ClosuresPanel.tsx'
import { HoldsPanel } from './HoldsPanel.tsx'
import type { Closed, Hold } from './read.ts'
import { Tabs } from './Tabs.tsx'
import './resource.css'

type PageProps = {
  resource: Resource
  code: string
  note: ReactNode
  holds: readonly Hold[]
  closures: readonly Closed[]
  /** Beside closing it for a time. */
  acts?: ReactNode
  aside?: ReactNode
  children?: ReactNode
}

/** A bay or a tool: which cars have it, when it cannot be had, and what may be done. */
export function ResourcePage({ resource, code, note, holds, closures, acts, aside, children }: PageProps) {
  const say = useWords(resourceWords)
  const [closing, setClosing] = useState(false)
  const refusal = useWhyNotOpen(closure, 'close')
  return (
    <>
      <Tabs />
      <title>{`${code} ${resource.name} · 车驿`}</title>
      <Head
        title={
          <>
            <span className="num soft">{code}</span> {resource.name}
          </>
        }
        note={<span className="standing">{note}</span>}
      >
        {acts}
        <Act refusal={refusal} onClick={() => setClosing(true)}>
          {say('close')}
        </Act>
      </Head>
      <div className="resource-page">
        <div>
          <HoldsPanel holds={holds} />
          {children}
        </div>
        <div>
          <ClosuresPanel resource={resource} closures={closures} />
          {aside}
        </div>
      </div>
      {closing && <CloseSheet resource={resource} close={() => setClosing(false)} />}
    </>
  )
}
