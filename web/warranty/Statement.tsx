import { useState } from 'react'
import { Panel } from '../ui/frame.tsx'
import { useSide } from '../words/language.ts'
import { warrantyWords } from '../words/warranty.ts'
import { useWords } from '../words/words.ts'
import type { Standing } from './read.ts'

type Part = Standing['parts'][number]
type Row = Part['rows'][number]

/** Every figure with its arithmetic and clause; it opens on what it comes from. On paper all of it stands open. */
export function Statement({ of }: { of: Pick<Standing, 'parts'> }) {
  const language = useSide()
  return of.parts.map((part) => <PartOf key={part.title[0]} part={part} language={language} />)
}

function PartOf({ part, language }: { part: Part; language: 0 | 1 }) {
  const say = useWords(warrantyWords)
  const figures = figuresOf(part.rows)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const all = open.size === figures.length
  const toggle = (n: number) =>
    setOpen(open.has(n) ? new Set([...open].filter((one) => one !== n)) : new Set([...open, n]))
  return (
    <Panel
      title={part.title[language]}
      flush
      extra={
        <button
          type="button"
          className="small-act on-screen"
          aria-expanded={all}
          onClick={() => setOpen(all ? new Set() : new Set(figures.keys()))}
        >
          {say(all ? 'closeAll' : 'openAll')}
        </button>
      }
    >
      {/* Wider than a phone: it scrolls, by the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="wide" tabIndex={0} aria-label={part.title[language]}>
        <table className="statement">
          <thead>
            <tr>
              <th scope="col">{say('what')}</th>
              <th scope="col">{say('result')}</th>
              <th scope="col">{say('how')}</th>
              <th scope="col">{say('clause')}</th>
            </tr>
          </thead>
          {figures.map(({ row, from }, n) => (
            // The figures of one reckoning stand in their order and never move.
            // oxlint-disable-next-line react/no-array-index-key
            <tbody key={n} className={open.has(n) ? 'opened' : 'folded'}>
              <FigureRow
                row={row}
                language={language}
                isOpen={open.has(n)}
                toggle={from.length > 0 ? () => toggle(n) : undefined}
              />
              {from.map((one, m) => (
                // oxlint-disable-next-line react/no-array-index-key
                <FigureRow key={m} row={one} language={language} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </Panel>
  )
}

/** Each figure with the rows that explain it. */
function figuresOf(rows: readonly Row[]) {
  const figures: { row: Row; from: Row[] }[] = []
  for (const row of rows)
    if (row.depth === 0) figures.push({ row, from: [] })
    else figures.at(-1)?.from.push(row)
  return figures
}

type RowProps = { row: Row; language: 0 | 1; isOpen?: boolean; toggle?: (() => void) | undefined }

function FigureRow({ row: { what, shown, how, clause, depth }, language, isOpen, toggle }: RowProps) {
  return (
    <tr className={`depth-${Math.min(depth, 3)}`}>
      <th scope="row">
        {toggle ? (
          <button type="button" className="opens" aria-expanded={isOpen} onClick={toggle}>
            {what[language]}
          </button>
        ) : (
          what[language]
        )}
      </th>
      <td>{shown[language]}</td>
      <td>{how[language]}</td>
      <td className="clause">{clause}</td>
    </tr>
  )
}
