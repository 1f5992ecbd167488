/** Being written. */
export default function DemandPage() {
  return null
}
