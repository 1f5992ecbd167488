import { MergePage } from './MergePage.tsx'

export default function CarMergePage() {
  return <MergePage of="cars" />
}
