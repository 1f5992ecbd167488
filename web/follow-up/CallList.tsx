import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Sift } from '../ui/Sift.tsx'
import { Sign } from '../ui/Sign.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { At } from '../ui/When.tsx'
import { followUpWords, levelWords } from '../words/followUp.ts'
import { useLanguage } from '../words/language.ts'
import { listWords } from '../words/list.ts'
import { useWords } from '../words/words.ts'
import { listed, listedOf, type CallRow } from './read.ts'
import { placeOf } from './survey.ts'
import '../ui/list.css'
import './callList.css'

type CallListProps = { rows: readonly CallRow[]; all: number; chosen: string | undefined }

export function CallList({ rows, all, chosen }: CallListProps) {
  const say = useWords(followUpWords)
  const [asked, ask] = useAsked()
  const state = listedOf(asked['state'])
  return (
    <Panel flush className="fu-list">
      <nav className="fu-states" aria-label={say('state')}>
        {listed.map((one) => (
          <Link
            key={one}
            to={paths.followUps()}
            search={{ ...asked, state: one } as never}
            aria-current={one === state ? 'page' : undefined}
            activeProps={{}}
          >
            {say(one)}
            {one === state && <span className="num">{all}</span>}
          </Link>
        ))}
      </nav>
      <Sift asked={asked} ask={ask} find={say('find')} filters={[]} />
      {all === 0 && (
        <EmptyState
          title={say(state === 'due' ? 'noneDue' : state === 'planned' ? 'nonePlanned' : 'noneDone')}
        >
          {say('noneTold')}
        </EmptyState>
      )}
      {all > 0 && rows.length === 0 && <NoneFits clear={() => ask({ q: undefined })} />}
      {rows.map((row) => (
        <Row key={row.id} row={row} on={row.id === chosen} search={asked} />
      ))}
    </Panel>
  )
}

function NoneFits({ clear }: { clear: () => void }) {
  const sayUi = useWords(listWords)
  return (
    <EmptyState
      title={sayUi('empty')}
      acts={
        <button type="button" className="btn" onClick={clear}>
          {sayUi('clearFilter')}
        </button>
      }
    />
  )
}

function Row({ row, on, search }: { row: CallRow; on: boolean; search: object }) {
  const say = useWords(followUpWords)
  return (
    <Link
      data-row
      className={`fu-call${on ? ' now' : ''}${row.own ? ' lock' : ''}`}
      to={paths.followUp(row.id)}
      search={search as never}
      aria-current={on ? 'true' : undefined}
      activeProps={{}}
    >
      <Plate no={row.plate} colour={row.plateColour} />
      <span className="whom">
        <b>{row.customer}</b>
        <span>{row.complaint}</span>
      </span>
      <span className="st">
        {row.own && row.state !== 'done' ? (
          <span className="own">
            <Sign of="lock" size={12} /> {say('ownLocked')}
          </span>
        ) : (
          <>
            <Stands row={row} />
            <span>{say('by', { name: row.advisor })}</span>
          </>
        )}
      </span>
    </Link>
  )
}

function Stands({ row }: { row: CallRow }) {
  const say = useWords(followUpWords)
  const english = useLanguage() === 'en'
  if (row.state === 'planned') return <At at={row.dueAt} />
  if (row.state === 'done') {
    const worst = row.worst === null ? undefined : levelWords[placeOf(row.worst) - 1]
    return (
      <b>
        <Sign of="check" size={12} /> {worst?.[english ? 1 : 0]}
      </b>
    )
  }
  return <b>{row.calls ? say('tried', { n: row.calls }) : say('notCalled')}</b>
}
