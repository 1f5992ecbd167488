import { useState } from 'react'
import { added, type Find } from './finds.ts'
import { asSingleLines, lineOfPackage, optionsOf, withoutPackage } from './packages.ts'
import { freeLine, withLine, type Kind, type Line, type Paper } from './paper.ts'
import type { PackageFound, Redone } from './read.ts'
import { withRedone } from './redone.ts'

type Removed = { readonly name: string; readonly before: readonly Line[]; readonly id: string }

/** What hands do with lines. */
export function useLines({ lines }: Paper, change: (change: Partial<Paper>) => void) {
  const [mends, setMends] = useState<string>()
  const [latest, setLatest] = useState<string>()
  const [removed, setRemoved] = useState<Removed>()
  const [options, setOptions] = useState<readonly PackageFound['lines'][number][]>([])
  const put = (lines: readonly Line[], id: string) => {
    setLatest(id)
    setRemoved(undefined)
    change({ lines })
  }
  const drop = (name: string, id: string, left: readonly Line[]) => {
    setRemoved({ name, before: lines, id })
    change({ lines: left })
  }
  /** What a technician found and this line is to mend (S70). */
  const mending = (lines: readonly Line[], id: string): Line[] =>
    lines.map((line) => (mends && line.id === id ? { ...line, findingId: mends } : line))
  return {
    mends,
    setMends,
    /** Added last: marked, and the first to go back to. */
    latest,
    removed: removed?.name,
    /** What may be chosen with the package that was put on last. */
    options: options.filter(({ code }) => !lines.some((line) => line.code === code)),
    amend: (id: string, of: Partial<Line>) =>
      change({ lines: lines.map((line) => (line.id === id ? { ...line, ...of } : line)) }),
    add: (find: Find) => {
      const { lines: next, id } = added(lines, find)
      if (find.is === 'package') setOptions(optionsOf(find))
      put(mending(next, id), id)
    },
    addLine: (line: Line) => put(withLine(lines, line), line.id),
    addRedone: (redone: Redone) => put(...withRedone(lines, redone)),
    addOption: (option: PackageFound['lines'][number]) => {
      const line = lineOfPackage(option)
      put(withLine(lines, line), line.id)
    },
    addFree: (kind: Kind, name: string) => {
      const line = freeLine(kind, name, lines)
      put(mending(withLine(lines, line), line.id), line.id)
      return line.id
    },
    remove: (id: string) => {
      const line = lines.find((one) => one.id === id)
      if (!line) return
      // A package is whole or it is none: one of its lines takes the others along.
      const left = line.packageCode
        ? withoutPackage(lines, line.packageCode)
        : lines.filter((one) => one.id !== id)
      drop(line.name, id, left)
    },
    /** A package's lines singly, at their list prices. */
    split: (code: string, name: string) =>
      drop(name, lines.find(({ packageCode }) => packageCode === code)?.id ?? '', asSingleLines(lines, code)),
    restore: () => {
      if (removed) put(removed.before, removed.id)
    },
  }
}
