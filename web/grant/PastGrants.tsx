import type { Duty } from '../../domain/staff/duties.ts'
import { useDutyName } from '../rights/Holders.tsx'
import { useNames } from '../staff/useNames.ts'
import { Panel } from '../ui/frame.tsx'
import { Rows, type Column } from '../ui/Rows.tsx'
import { longOf } from '../ui/time.ts'
import { adminWords } from '../words/admins.ts'
import { useWords } from '../words/words.ts'
import type { Grant } from './grants.ts'

/** Nothing is taken away: who administered, from when until when. */
export function PastGrants({ grants }: { grants: readonly Grant[] }) {
  const say = useWords(adminWords)
  const name = useNames()
  const dutyName = useDutyName()
  const revoker = ({ revokedBy, revokedByEn }: Grant) =>
    revokedBy === null ? '—' : name({ name: revokedBy, nameEn: revokedByEn })
  const columns: readonly [Column<Grant>, ...Column<Grant>[]] = [
    { key: 'person', title: say('person'), cell: (one) => `${one.staffNo} ${name(one)}` },
    { key: 'duty', title: say('duty'), cell: (one) => dutyName(one.duty as Duty) },
    { key: 'from', title: say('from'), cell: (one) => longOf(one.fromAt) },
    { key: 'until', title: say('until'), cell: (one) => (one.untilAt ? longOf(one.untilAt) : '—') },
    { key: 'by', title: say('revokedBy'), cell: revoker },
  ]
  return (
    <Panel title={say('past')} flush>
      {grants.length === 0 ? (
        <p className="soft no-past">{say('noPast')}</p>
      ) : (
        <Rows
          rows={grants}
          label={say('past')}
          columns={columns}
          keyOf={({ id }) => id}
          card={(one) => (
            <>
              <b>{name(one)}</b> {dutyName(one.duty as Duty)}
              <div className="softer">
                {longOf(one.fromAt)} – {one.untilAt && longOf(one.untilAt)} · {revoker(one)}
              </div>
            </>
          )}
        />
      )}
    </Panel>
  )
}
