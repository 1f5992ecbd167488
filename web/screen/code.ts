/** Eight figures, without a bias: values beyond the last whole multiple are thrown again. */
export function newCode(random: () => number = thrown): string {
  for (;;) {
    const value = random()
    if (value < 4_200_000_000) return String(value % 100_000_000).padStart(8, '0')
  }
}

const thrown = () => crypto.getRandomValues(new Uint32Array(1))[0]!

/** `1234 5678`, as it is read aloud. */
export const readableCode = (code: string): string => code.replace(/(.{4})(?=.)/, '$1 ')
