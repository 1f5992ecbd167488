/** Being written. */
export default function RulesPage() {
  return null
}
