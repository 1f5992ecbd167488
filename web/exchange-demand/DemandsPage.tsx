/** Being written. */
export default function DemandsPage() {
  return null
}
