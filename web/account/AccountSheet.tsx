import { Drawer } from 'antd'
import { accountMeasure } from '../../domain/account/procedure.ts'
import { refusal, type Refusal } from '../../domain/procedure.ts'
import { api } from '../api.ts'
import { useMe } from '../me.ts'
import { useNames } from '../staff/useNames.ts'
import { Act } from '../ui/Act.tsx'
import { useAct } from '../ui/useAct.ts'
import { useIsPhone } from '../ui/useMedia.ts'
import { At } from '../ui/When.tsx'
import { accountWords } from '../words/accounts.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import type { Account } from './accounts.ts'
import { LoginList } from './LoginList.tsx'
import { ResetPart } from './ResetPart.tsx'
import { Age, Standing } from './Standing.tsx'

type SheetProps = { account: Account; passwordDays: number; close: () => void }

/** One log-in: how it stands, and what the security administrator may do to it. */
export function AccountSheet({ account, passwordDays, close }: SheetProps) {
  const say = useWords(accountWords)
  const sayUi = useWords(uiWords)
  const name = useNames()
  const phone = useIsPhone()
  const refused = useForeseen(account)
  const unlocking = useMeasure('unlock', account)
  const ending = useMeasure('end-sessions', account)
  return (
    <Drawer
      title={`${account.staffNo} ${name(account)}`}
      open
      onClose={close}
      size={phone ? '100%' : 480}
      destroyOnHidden
      closable={{ 'aria-label': sayUi('close') }}
    >
      <div className="account-sheet">
        <dl>
          <dt>{say('state')}</dt>
          <dd>
            <Standing account={account} />
          </dd>
          <dt>{say('password')}</dt>
          <dd>
            <Age at={account.passwordSetAt} />{' '}
            <span className="softer">{say('ofDays', { n: passwordDays })}</span>
          </dd>
          <dt>{say('lastIn')}</dt>
          <dd>{account.lastInAt ? <At at={account.lastInAt} /> : say('never')}</dd>
        </dl>
        <Act act={unlocking} refusal={refused('unlock')}>
          {say('unlock')}
        </Act>
        <ResetPart account={account} refused={refused('reset')} />
        <h3>{say('logins')}</h3>
        {account.sessions.length === 0 && <p className="soft">{say('noLogins')}</p>}
        <LoginList
          sessions={account.sessions}
          end={(session) => <EndOne account={account} sessionId={session.id} />}
        />
        {account.sessions.length > 1 && (
          <Act act={ending} refusal={refused('endSessions')}>
            {say('endAll')}
          </Act>
        )}
      </div>
    </Drawer>
  )
}

function EndOne({ account, sessionId }: { account: Account; sessionId: string }) {
  const say = useWords(accountWords)
  const ending = useMeasure('end-sessions', account, { sessionId })
  return <Act act={ending}>{say('endOne')}</Act>
}

function useMeasure(
  what: 'unlock' | 'end-sessions',
  { id: staffId }: Account,
  more: { sessionId?: string } = {},
) {
  return useAct({
    name: `${what}:${staffId}${more.sessionId ?? ''}`,
    send: ({ header, newId }) =>
      what === 'unlock'
        ? api['account-measures'][':id'].unlock.$post({ param: { id: newId }, header, json: { staffId } })
        : api['account-measures'][':id']['end-sessions'].$post({
            param: { id: newId },
            header,
            json: { staffId, ...more },
          }),
  })
}

type Measure = 'unlock' | 'reset' | 'endSessions'

/** What the counter will say, by the same printed rules. */
function useForeseen(account: Account): (step: Measure) => Refusal | undefined {
  const parties = useMe().duties.map(({ duty }) => duty as string)
  return (step) =>
    refusal(accountMeasure, step, {
      state: undefined,
      parties,
      record: {},
      form: {
        person: account.name,
        isOfThisStore: true,
        isOwn: account.isOwn,
        isShut: account.isLocked || account.isUnused,
        openSessions: account.sessions.length,
        passwordIsFresh: true,
      },
    })
}
