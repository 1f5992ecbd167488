import { MergePage } from './MergePage.tsx'

export default function CustomerMergePage() {
  return <MergePage of="customers" />
}
