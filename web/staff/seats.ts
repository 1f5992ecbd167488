/** 岗, 兼, 缺, 空: held as one's own post, held beside it, by nobody, or by nobody and not missed. */
export type Seat = 'on' | 'both' | 'none' | 'back'

type Post = {
  readonly code: string
  readonly seats: number
  readonly heldBack?: number
  readonly line: readonly string[]
  readonly fallsTo: string | null
  readonly holders: readonly { readonly staffId: string; readonly concurrent: boolean }[]
}

/** As the printed table draws them: own posts first, vacancies last. */
export const seatsOf = ({
  seats,
  holders,
  heldBack = 0,
}: Pick<Post, 'seats' | 'holders' | 'heldBack'>): readonly Seat[] => [
  ...holders.filter(({ concurrent }) => !concurrent).map(() => 'on' as const),
  ...holders.filter(({ concurrent }) => concurrent).map(() => 'both' as const),
  ...Array.from({ length: Math.max(0, seats - holders.length - heldBack) }, () => 'none' as const),
  ...Array.from({ length: heldBack }, () => 'back' as const),
]

export type Fall<P> = { readonly post: P; readonly is: 'vacantToo' | 'acts' | 'later' }

/**
 * The printed order in which a vacancy falls, and where it stops. A post of the line that is itself all vacant hands
 * the duty on; it may stop at a post that only stands in the line of that one.
 */
export function fallsOf<P extends Post>(post: P, posts: readonly P[]): readonly Fall<P>[] {
  const line = post.line.flatMap((code) => posts.filter((other) => other.code === code))
  const acts = posts.find(({ code }) => code === post.fallsTo)
  const whole = acts && !line.includes(acts) ? [...line, acts] : line
  return whole.map((other) => ({
    post: other,
    is: other === acts ? 'acts' : other.holders.length === 0 ? 'vacantToo' : 'later',
  }))
}
