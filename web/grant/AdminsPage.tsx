import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { adminGrant } from '../../domain/grant/procedure.ts'
import { refusal } from '../../domain/procedure.ts'
import { useMe } from '../me.ts'
import { Act } from '../ui/Act.tsx'
import { Head } from '../ui/frame.tsx'
import { adminWords } from '../words/admins.ts'
import { useWords } from '../words/words.ts'
import { AdminCard } from './AdminCard.tsx'
import { grantsQuery } from './grants.ts'
import { GrantSheet } from './GrantSheet.tsx'
import { PastGrants } from './PastGrants.tsx'
import './admins.css'

/** Administration apart (R5.3): three duties, three people, and how it came to be. */
export default function AdminsPage() {
  const say = useWords(adminWords)
  const page = useSuspenseQuery(grantsQuery).data
  const [granting, setGranting] = useState(false)
  const parties = useMe().duties.map(({ duty }) => duty as string)
  const refused = refusal(adminGrant, 'grant', {
    state: undefined,
    parties,
    record: { isLastSecurityAdmin: false },
  })
  return (
    <>
      <Head title={say('title')} note={say('note')}>
        <Act primary refusal={refused} onClick={() => setGranting(true)}>
          {say('grant')}
        </Act>
      </Head>
      <div className="admin-cards">
        {page.duties.map((duty) => (
          <AdminCard
            key={duty}
            duty={duty}
            grants={page.grants.filter((one) => one.duty === duty && one.state === 'inForce')}
          />
        ))}
      </div>
      <PastGrants grants={page.grants.filter(({ state }) => state === 'revoked')} />
      {granting && <GrantSheet people={page.people} close={() => setGranting(false)} />}
    </>
  )
}
