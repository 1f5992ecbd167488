const ms = { terminal: 200, elsewhere: 2_000 }

/** A line that grows on a terminal; elsewhere a new one every two seconds. */
export function progress(out: NodeJS.WriteStream = process.stdout) {
  const begun = performance.now()
  let told = Number.NEGATIVE_INFINITY
  let first: number | undefined
  return (done: number, all: number) => {
    first ??= done
    const now = performance.now()
    const isLast = done === all
    if (!isLast && now - told < (out.isTTY ? ms.terminal : ms.elsewhere)) return
    told = now
    const perSecond = Math.round(((done - first) * 1000) / Math.max(1, now - begun))
    const percent = all === 0 ? 100 : Math.floor((done * 100) / all)
    const line = `导入 Importing ${String(percent).padStart(3)}%  ${done}/${all} 行  ${perSecond} 行/秒 rows/s`
    out.write(out.isTTY ? `\r${line}\u001B[K${isLast ? '\n' : ''}` : `${line}\n`)
  }
}
