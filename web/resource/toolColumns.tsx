import { tool } from '../../domain/tool/procedure.ts'
import { StateTag } from '../StateTag.tsx'
import type { Column } from '../ui/Rows.tsx'
import { useLanguage, type Language } from '../words/language.ts'
import { resourceWords } from '../words/resource.ts'
import { useWords, type Say } from '../words/words.ts'
import { nameOf } from './BaysPage.tsx'
import { CalibrationMark } from './CalibrationMark.tsx'
import type { ToolRow } from './read.ts'
import { Next, Now } from './Standing.tsx'

type Columns = [Column<ToolRow>, ...Column<ToolRow>[]]
export const toolColumns = (say: Say<typeof resourceWords>, language: Language): Columns => [
  { key: 'code', title: say('code'), cell: (row) => <Code row={row} /> },
  { key: 'name', title: say('name'), cell: (row) => nameOf(row, language) },
  { key: 'place', title: say('place'), cell: ({ place }) => place || '—' },
  {
    key: 'keeper',
    title: say('keeper'),
    cell: ({ keeper, keeperEn }) => (language === 'en' && keeperEn) || keeper || '—',
  },
  { key: 'calibration', title: say('calibrating'), cell: (row) => <CalibrationMark tool={row} /> },
  { key: 'now', title: say('now'), cell: (row) => <ToolNow row={row} /> },
  { key: 'next', title: say('next'), cell: (row) => <Next row={row} /> },
]

/** `TL018` where there is one; `TL018 第 3 件` where there are several. */
export function Code({ row: { code, piece, pieces } }: { row: ToolRow }) {
  const say = useWords(resourceWords)
  return (
    <>
      <span className="num">{code}</span>
      {pieces > 1 && <span className="softer"> {say('piece', { n: piece })}</span>}
    </>
  )
}

export function ToolNow({ row }: { row: ToolRow }) {
  return row.state === 'stopped' ? (
    <span className="standing">
      <StateTag of={tool} state="stopped" /> {row.stoppedBecause}
    </span>
  ) : (
    <Now row={row} />
  )
}

export function ToolCard({ row }: { row: ToolRow }) {
  const language = useLanguage()
  return (
    <span className="resource-card">
      <span>
        <b>{nameOf(row, language)}</b> <Code row={row} />
      </span>
      <span className="soft">{row.place}</span>
      <CalibrationMark tool={row} />
      <ToolNow row={row} />
    </span>
  )
}
