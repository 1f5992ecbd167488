import { useSuspenseQuery } from '@tanstack/react-query'
import { useNames } from '../staff/useNames.ts'
import { Head, Panel } from '../ui/frame.tsx'
import { Rows, type Column } from '../ui/Rows.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { At } from '../ui/When.tsx'
import { accountWords } from '../words/accounts.ts'
import { useWords } from '../words/words.ts'
import { AccountSheet } from './AccountSheet.tsx'
import { accountsQuery, type Account } from './accounts.ts'
import { Age, Standing } from './Standing.tsx'
import '../ui/button.css'
import './accounts.css'

/** Every log-in of the store: how it stands, where it is open now; behind each its measures. */
export default function AccountsPage() {
  const say = useWords(accountWords)
  const { accounts, passwordDays } = useSuspenseQuery(accountsQuery).data
  const [asked, ask] = useAsked()
  const chosen = accounts.find(({ staffNo }) => staffNo === asked['who'])
  const columns = useColumns((who) => ask({ who }))
  const open = accounts.reduce((sum, { sessions }) => sum + sessions.length, 0)
  return (
    <>
      <Head title={say('title')} note={say('note', { people: accounts.length, open })} />
      <Panel flush>
        <Rows
          rows={accounts}
          label={say('title')}
          columns={columns}
          keyOf={({ id }) => id}
          card={(account) => <Card account={account} open={() => ask({ who: account.staffNo })} />}
        />
      </Panel>
      {chosen && (
        <AccountSheet
          key={chosen.id}
          account={chosen}
          passwordDays={passwordDays}
          close={() => ask({ who: undefined })}
        />
      )}
    </>
  )
}

function useColumns(open: (staffNo: string) => void): readonly [Column<Account>, ...Column<Account>[]] {
  const say = useWords(accountWords)
  return [
    { key: 'person', title: say('person'), cell: (one) => <Person account={one} open={open} /> },
    { key: 'state', title: say('state'), cell: (one) => <Standing account={one} /> },
    { key: 'password', title: say('password'), cell: (one) => <Age at={one.passwordSetAt} /> },
    {
      key: 'last',
      title: say('lastIn'),
      cell: ({ lastInAt }) =>
        lastInAt ? <At at={lastInAt} /> : <span className="soft">{say('never')}</span>,
    },
    {
      key: 'open',
      title: say('open'),
      cell: ({ sessions }) =>
        sessions.length > 0 ? (
          <b>{say('openNow', { n: sessions.length })}</b>
        ) : (
          <span className="soft">{say('none')}</span>
        ),
    },
  ]
}

function Person({ account, open }: { account: Account; open: (staffNo: string) => void }) {
  const name = useNames()
  return (
    <button type="button" className="account-name" data-row onClick={() => open(account.staffNo)}>
      {name(account)} <span className="soft num">{account.staffNo}</span>
    </button>
  )
}

function Card({ account, open }: { account: Account; open: () => void }) {
  const say = useWords(accountWords)
  return (
    <div className="account-card">
      <Person account={account} open={open} />
      <Standing account={account} />
      <span className="softer">
        {say('lastIn')} {account.lastInAt ? <At at={account.lastInAt} /> : say('never')} · {say('open')}{' '}
        {account.sessions.length}
      </span>
    </div>
  )
}
