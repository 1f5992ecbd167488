/** Being written. */
export default function WarnedPage() {
  return null
}
