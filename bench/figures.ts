import { setTimeout as pause } from 'node:timers/promises'

export type Figure = {
  readonly name: string
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly ratio?: number
}

/** Works a list off from so many clients; milliseconds each. With `everyMs` each of them pauses like a person typing. */
export async function run<T>(
  clients: number,
  list: readonly T[],
  work: (item: T, client: number) => Promise<unknown>,
  everyMs = 0,
) {
  const took: number[] = []
  let next = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let item = list[next++]; item !== undefined; item = list[next++]) {
        const started = performance.now()
        await work(item, client)
        took.push(performance.now() - started)
        const rest = everyMs * (0.5 + Math.random()) - (performance.now() - started)
        if (rest > 0) await pause(rest)
      }
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  return { perSecond: seconds > 0 ? took.length / seconds : 0, p50: at(0.5), p99: at(0.99) }
}

export function print(title: string, figures: readonly Figure[]) {
  const row = (cells: readonly string[]) =>
    console.log(
      (cells[0] ?? '').padEnd(34) +
        cells
          .slice(1)
          .map((cell) => cell.padStart(10))
          .join(''),
    )
  console.log(`\n${title}`)
  row(['', 'per s', 'p50 ms', 'p99 ms', 'ratio'])
  for (const { name, perSecond, p50, p99, ratio } of figures)
    row([
      name,
      perSecond.toFixed(perSecond < 10 ? 1 : 0),
      p50.toFixed(1),
      p99.toFixed(1),
      ratio?.toFixed(2) ?? '',
    ])
}

export const told = (what: string, figure: string) => console.log(`${what.padEnd(64)}${figure}`)

/** The most memory that the whole process takes from now on, in MB. */
export function highest() {
  let most = 0
  const look = () => (most = Math.max(most, process.memoryUsage().rss))
  const timer = setInterval(look, 50)
  return {
    stop() {
      clearInterval(timer)
      look()
      return Math.round(most / 1024 / 1024)
    },
  }
}
