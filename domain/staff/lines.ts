/** What may not come round to where it began: who acts for whom, and who stands above whom. */
type Posts = readonly { readonly code: string; readonly fallsTo: readonly string[] }[]

/**
 * A line of vacancy must come to an end: to a post for which nobody acts. Two posts may stand in for each other as
 * long as their lines lead on (技术总监 and 车间主任 do, and then the manager).
 * @returns the ring in which a vacancy of `post` would go round for ever, as post codes, its first one again at the end
 */
export function ringOf(posts: Posts, post: string): readonly string[] | undefined {
  const lineOf = (code: string) => posts.find((p) => p.code === code)?.fallsTo ?? []
  const reached = new Set([post])
  for (const code of reached) {
    if (lineOf(code).length === 0) return undefined
    for (const next of lineOf(code)) reached.add(next)
  }
  const way = [post]
  for (;;) {
    const next = lineOf(way.at(-1)!)[0]!
    if (way.includes(next)) return [...way.slice(way.indexOf(next)), next]
    way.push(next)
  }
}

/** Whether `superior` stands, by any number of steps, under `post`, or is that post. */
export function isUnder(
  posts: readonly { readonly code: string; readonly superior: string | null }[],
  superior: string | null,
  post: string,
): boolean {
  const seen: string[] = []
  for (let at = superior; at !== null && !seen.includes(at); ) {
    if (at === post) return true
    seen.push(at)
    at = posts.find(({ code }) => code === at)?.superior ?? null
  }
  return false
}
