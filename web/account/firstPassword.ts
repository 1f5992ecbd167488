/** Read aloud and typed once: no letters or figures that look alike. */
const letters = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'] as const
const length = 14

/** A one-time password of the three classes, 14 characters in groups: `Kd7f-2nRw-x9Tm-4q`. */
export function firstPassword(random: (below: number) => number = randomBelow): string {
  const all = letters.join('')
  const picked = Array.from({ length }, (_, i) => {
    const from = letters[i] ?? all
    return from[random(from.length)]!
  })
  for (let i = picked.length - 1; i > 0; i--) {
    const j = random(i + 1)
    ;[picked[i], picked[j]] = [picked[j]!, picked[i]!]
  }
  return picked.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** Without a bias: values beyond the last whole multiple are thrown again. */
function randomBelow(below: number): number {
  const most = Math.floor(0x1_0000_0000 / below) * below
  for (;;) {
    const [value] = crypto.getRandomValues(new Uint32Array(1))
    if (value! < most) return value! % below
  }
}
