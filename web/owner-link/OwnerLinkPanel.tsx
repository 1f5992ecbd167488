import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { useForm } from '../ui/useForm.ts'
import { ownerLinkWords } from '../words/ownerLink.ts'
import { useWords } from '../words/words.ts'
import { CallLine } from './CallLine.tsx'
import { FreshAddress } from './FreshAddress.tsx'
import { LinkLine } from './LinkLine.tsx'
import { ownerLinksQuery } from './read.ts'
import { freshToken } from './token.ts'
import './ownerLink.css'

/** S73: which links the owner has, whether he has looked, and what he wants; S68: calls that he asked for come first. */
export function OwnerLinkPanel({ orderId }: { orderId: string }) {
  const say = useWords(ownerLinkWords)
  const [address, setAddress] = useState<string>()
  const { data } = useQuery(ownerLinksQuery(orderId))
  // Its secret is in the draft before it is sent: a form that is sent again is the same form.
  const [start, setStart] = useState(() => ({ token: freshToken() }))
  const form = useForm({
    draft: `ownerLink.make:${orderId}`,
    start,
    shape: ({ token }) => ({ orderId, token }),
    send: (json: { orderId: string; token: string }, { header, newId }) =>
      api['owner-links'][':id'].make.$post({ param: { id: newId }, header, json }),
    landed: (_taken, { token }) => {
      setAddress(`${data?.origin ?? location.origin}/o/${token}`)
      setStart({ token: freshToken() })
    },
  })
  if (!data) return null
  const { links, calls, make } = data
  const asks = make?.because !== 'not_your_duty'
  if (!asks && links.length === 0 && calls.length === 0) return null
  return (
    <Panel
      title={say('title')}
      flush
      className="owner-links"
      extra={
        asks &&
        !address && (
          <Act small act={form} refusal={make}>
            {say('make')}
          </Act>
        )
      }
    >
      {address && <FreshAddress address={address} close={() => setAddress(undefined)} />}
      <ul>
        {calls.map((call) => (
          <CallLine key={call.id} call={call} />
        ))}
        {links.map((link) => (
          <LinkLine key={link.id} link={link} />
        ))}
        {links.length === 0 && <li className="softer">{say('none')}</li>}
      </ul>
    </Panel>
  )
}
