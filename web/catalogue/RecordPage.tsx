import type { ReactNode } from 'react'
import type { Procedure } from '../../domain/procedure.ts'
import { StateTag } from '../StateTag.tsx'
import { Head, Panel } from '../ui/frame.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { useWords, type Catalogue } from '../words/words.ts'
import { Facts } from './Facts.tsx'
import { History, type Happened } from './History.tsx'
import type { Group, Row } from './spec.ts'
import { isOthers, OnlyLook, StepActs, type Step } from './StepActs.tsx'
import { Tabs } from './Tabs.tsx'
import '../ui/button.css'
import '../ui/list.css'

type Page = {
  readonly id: string
  readonly state: string
  readonly steps: readonly Step[]
  readonly history: readonly Happened[]
  readonly refs?: readonly { readonly system: string; readonly number: string }[]
}

type RecordPageProps<C extends Catalogue> = {
  of: Procedure
  page: Page
  code: string
  name: string
  note?: ReactNode
  file: Row
  groups: readonly Group[]
  words: C
  without?: readonly string[]
  open: Parameters<typeof StepActs>[0]['open']
  once: Parameters<typeof StepActs>[0]['once']
  /** Before the file, behind it, and at its right. */
  children?: ReactNode
  below?: ReactNode
  aside?: ReactNode
}

/** One record of the catalogue: its file, what it costs, what has been done to it, and one's own steps. */
export function RecordPage<C extends Catalogue>(props: RecordPageProps<C>) {
  const { of, page, code, name, note, file, groups, words, without, open, once } = props
  const amend = page.steps.find(({ step }) => step === 'amend')
  return (
    <>
      <Tabs />
      <title>{`${code} ${name} · 车驿`}</title>
      <Head
        title={
          <>
            <span className="code num">{code}</span> {name}
          </>
        }
        note={
          <>
            <StateTag of={of} state={page.state} /> {note}
          </>
        }
      >
        <StepActs of={of} id={page.id} steps={page.steps} open={open} once={once} />
      </Head>
      {isOthers(page.steps) && amend?.refusal && <OnlyLook of={of} step="amend" refusal={amend.refusal} />}
      <div className="record">
        <div>
          {props.children}
          <Facts groups={groups} file={file} words={words} {...(without && { without })} />
          {props.below}
        </div>
        <div>
          {props.aside}
          <Refs refs={page.refs ?? []} />
          <History of={of} history={page.history} groups={groups} words={words} />
        </div>
      </div>
    </>
  )
}

function Refs({ refs }: { refs: NonNullable<Page['refs']> }) {
  const say = useWords(catalogueWords)
  if (refs.length === 0) return null
  return (
    <Panel title={say('refs')} flush>
      <ul className="refs">
        {refs.map(({ system, number }) => (
          <li key={`${system} ${number}`}>
            <span className="soft">{system}</span>
            <b className="num">{number}</b>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
