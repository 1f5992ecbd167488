import { Link } from '@tanstack/react-router'
import { roles } from '../../domain/customer/kinds.ts'
import { paths } from '../paths.ts'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { refusalOf, type CarPage, type Party } from './read.ts'
import { ShowBar } from './ShowBar.tsx'
import { useKinds } from './useKinds.ts'
import { useShown } from './useShown.ts'

type PanelProps = { page: CarPage; add: () => void; end: (party: Party) => void }

/** Whose the car is, who drives and who pays, from when to when; those of earlier stay. */
export function PartiesPanel({ page, add, end }: PanelProps) {
  const say = useWords(fileWords)
  const now = page.parties.filter(({ untilDay }) => untilDay === null)
  const before = page.parties.filter(({ untilDay }) => untilDay !== null)
  const shut = refusalOf(page.steps, 'setParty') !== null
  return (
    <Panel
      title={say('parties')}
      flush
      extra={
        <button type="button" className="small-act" disabled={shut} onClick={add}>
          {say('add')}
        </button>
      }
    >
      {now.length === 0 && <EmptyState title={say('noOwner')} />}
      <ul className="parties">
        {now.map((party) => (
          <One
            key={party.id}
            party={party}
            end={shut || party.role === 'owner' ? undefined : () => end(party)}
          />
        ))}
      </ul>
      {before.length > 0 && (
        <details className="before-parties">
          <summary>
            {say('earlier')} <span className="softer">{before.length}</span>
          </summary>
          <ul className="parties">
            {before.map((party) => (
              <One key={party.id} party={party} end={undefined} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

const fields = ['name', 'phone'] as const

function One({ party, end }: { party: Party; end: (() => void) | undefined }) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  const shown = useShown(party.customerId, fields, party.isDealing)
  const { role, fromDay, untilDay, customerId, kind, memberLevel } = party
  const name = shown.values?.name ?? party.name
  const phone = shown.values?.phone ?? party.phone
  return (
    <li>
      <span className="softer">{word(roles, role)}</span>
      <span className="party-who">
        {party.hidden ? <b>{name}</b> : <Link to={paths.customerFile(customerId)}>{name}</Link>}{' '}
        {kind === 'company' && <Tag tone="line">{say('company')}</Tag>}
        {memberLevel && <Tag tone="line">{memberLevel}</Tag>}
        <span className="num soft">{phone ?? say('noPhone')}</span>
        <span className="softer num">
          {untilDay ? say('fromTo', { from: fromDay, to: untilDay }) : say('since', { day: fromDay })}
        </span>
      </span>
      <span className="party-acts">
        {!party.hidden && untilDay === null && (
          <ShowBar shown={shown} isDealing={party.isDealing} of={party.name} />
        )}
        {end && (
          <button type="button" className="small-act" onClick={end}>
            {say('end')}
          </button>
        )}
      </span>
    </li>
  )
}
