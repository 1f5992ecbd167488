import { useState } from 'react'
import { added, type Find } from './finds.ts'
import { freeLine, withLine, type Kind, type Line, type Paper } from './paper.ts'

type Removed = { readonly line: Line; readonly at: number }

/** What hands do with lines. */
export function useLines({ lines }: Paper, change: (change: Partial<Paper>) => void) {
  const [latest, setLatest] = useState<string>()
  const [removed, setRemoved] = useState<Removed>()
  const put = (lines: readonly Line[], id: string) => {
    setLatest(id)
    setRemoved(undefined)
    change({ lines })
  }
  return {
    /** Added last: marked, and the first to go back to. */
    latest,
    removed: removed?.line.name,
    amend: (id: string, of: Partial<Line>) =>
      change({ lines: lines.map((line) => (line.id === id ? { ...line, ...of } : line)) }),
    add: (find: Find) => {
      const { lines: next, id } = added(lines, find)
      put(next, id)
    },
    addFree: (kind: Kind, name: string) => {
      const line = freeLine(kind, name, lines)
      put(withLine(lines, line), line.id)
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
