/** `128600` → `1,286.00`, by whole numbers only: no fen is lost to a fraction. */
export function yuanOf(fen: number): string {
  const [whole, cents] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100]
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '−' : ''}${grouped}.${String(cents).padStart(2, '0')}`
}

/** What a person types as yuan: `1,286.5` → `128650`; undefined where it is no amount. */
export function fenOf(yuan: string): number | undefined {
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(yuan.replace(/[,，¥\s]/g, '').replace(/[−－]/, '-'))
  if (!match) return undefined
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] ? -fen : fen
}
