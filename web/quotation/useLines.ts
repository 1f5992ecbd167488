import { useState } from 'react'
import { added, type Find } from './finds.ts'
import { freeLine, withLine, type Kind, type Line, type Paper } from './paper.ts'

type Removed = { readonly line: Line; readonly at: number }

/** What hands do with lines. */
export function useLines({ lines }: Paper, change: (change: Partial<Paper>) => void) {
  const [mends, setMends] = useState<string>()
  const [latest, setLatest] = useState<string>()
  const [removed, setRemoved] = useState<Removed>()
  const put = (lines: readonly Line[], id: string) => {
    setLatest(id)
    setRemoved(undefined)
    change({ lines })
  }
  /** What a technician found and this line is to mend (S70). */
  const mending = (lines: readonly Line[], id: string): Line[] =>
    lines.map((line) => (mends && line.id === id ? { ...line, findingId: mends } : line))
  return {
    mends,
    setMends,
    /** Added last: marked, and the first to go back to. */
    latest,
    removed: removed?.line.name,
    amend: (id: string, of: Partial<Line>) =>
      change({ lines: lines.map((line) => (line.id === id ? { ...line, ...of } : line)) }),
    add: (find: Find) => {
      const { lines: next, id } = added(lines, find)
      put(mending(next, id), id)
    },
    addFree: (kind: Kind, name: string) => {
      const line = freeLine(kind, name, lines)
      put(mending(withLine(lines, line), line.id), line.id)
      return line.id
    },
    remove: (id: string) => {
      const at = lines.findIndex((line) => line.id === id)
      const line = lines[at]
      if (!line) return
      setRemoved({ line, at })
      change({ lines: lines.toSpliced(at, 1) })
    },
    restore: () => {
      if (removed) put(lines.toSpliced(removed.at, 0, removed.line), removed.line.id)
    },
  }
}
