import { useParams } from '@tanstack/react-router'
import { Calls } from './Calls.tsx'

/** The same page with one call chosen: its address can be sent to a colleague. */
export default function FollowUpPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <Calls id={id} />
}
