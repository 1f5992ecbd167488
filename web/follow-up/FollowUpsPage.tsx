import { Calls } from './Calls.tsx'

export default function FollowUpsPage() {
  return <Calls />
}
