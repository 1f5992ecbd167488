/** Shows what is being done and how many seconds it took; what is said meanwhile gets lines of its own. */
export function stages(out: { write: (text: string) => unknown } = process.stdout) {
  let open = false
  const say = (line: string) => {
    out.write(`${open ? '\n' : ''}  ${line}\n`)
    open = false
  }
  const stage = async <T>(name: string, work: () => Promise<T>) => {
    const begun = performance.now()
    out.write(`${name} …`)
    open = true
    try {
      return await work()
    } finally {
      out.write(`${open ? '' : name} ${((performance.now() - begun) / 1000).toFixed(1)} s\n`)
      open = false
    }
  }
  return { say, stage }
}
