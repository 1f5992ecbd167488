/** `128600` → `1,286.00`, by whole numbers only: no fen is lost to a fraction. */
export function yuanOf(fen: number): string {
  const [whole, cents] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100]
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '−' : ''}${grouped}.${String(cents).padStart(2, '0')}`
}
