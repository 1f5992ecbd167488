import { sectionOf } from '../../domain/clauses.ts'
import type { Duty } from '../../domain/staff/duties.ts'
import { useRows } from '../ui/useRows.ts'
import { useLanguage } from '../words/language.ts'
import { rightsWords } from '../words/rights.ts'
import { useWords } from '../words/words.ts'
import { useDutyName } from './Holders.tsx'
import { holdersOf, type Rights } from './rights.ts'
import { allDuties, type Noun, type Row } from './rows.ts'
import { partyWord, type Chosen } from './WhoSheet.tsx'

type TableProps = {
  rights: Rights
  nouns: readonly Noun[]
  duty: string | undefined
  ask: (duty: Duty | undefined) => void
  choose: (chosen: Chosen) => void
}

/** Lines are steps and reads, columns are duties; the head stays in sight, on paper it stands on every page. */
export function RightsTable({ rights, nouns, duty, ask, choose }: TableProps) {
  const say = useWords(rightsWords)
  const list = useRows<HTMLTableElement>(say('title'))
  return (
    <table className="rights-table" ref={list}>
      <colgroup>
        <col className="step" />
        <col className="clause" />
        {allDuties.map((one) => (
          <col key={one} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{say('step')}</th>
          <th scope="col">{say('clause')}</th>
          {allDuties.map((one) => (
            <DutyHead key={one} rights={rights} duty={one} on={duty === one} ask={ask} />
          ))}
        </tr>
      </thead>
      {nouns.map((noun) => (
        <Group key={noun.noun} noun={noun} duty={duty} choose={choose} />
      ))}
    </table>
  )
}

type HeadProps = { rights: Rights; duty: Duty; on: boolean; ask: (duty: Duty | undefined) => void }

function DutyHead({ rights, duty, on, ask }: HeadProps) {
  const say = useWords(rightsWords)
  const dutyName = useDutyName()
  const people = new Set(holdersOf(rights, duty).map(({ person }) => person.id)).size
  const face = (
    <>
      <span className="stands">{dutyName(duty)}</span>
      <small>{say('people', { n: people })}</small>
    </>
  )
  return (
    <th scope="col" className={on ? 'duty on' : 'duty'}>
      <button type="button" aria-pressed={on} onClick={() => ask(on ? undefined : duty)}>
        {face}
      </button>
      {/* A button in a head that is repeated on paper is drawn on the first page alone. */}
      <div className="on-paper" aria-hidden>
        {face}
      </div>
    </th>
  )
}

type GroupProps = { noun: Noun; duty: string | undefined; choose: (chosen: Chosen) => void }

function Group({ noun, duty, choose }: GroupProps) {
  const english = useLanguage() === 'en'
  const called = english ? noun.english : noun.title
  const sections = [
    ...new Set(noun.rows.flatMap(({ clauses }) => clauses).map((c) => sectionOf(c)[english ? 1 : 0])),
  ]
  return (
    <tbody>
      <tr className="noun">
        <th scope="rowgroup" colSpan={2 + allDuties.length}>
          {called} <span className="softer">{sections.join('、')}</span>
        </th>
      </tr>
      {noun.rows.map((row) => (
        <Line key={row.key} row={row} noun={called} duty={duty} choose={choose} />
      ))}
    </tbody>
  )
}

type LineProps = { row: Row; noun: string; duty: string | undefined; choose: (chosen: Chosen) => void }

function Line({ row, noun, duty, choose }: LineProps) {
  const say = useWords(rightsWords)
  const dutyName = useDutyName()
  const english = useLanguage() === 'en'
  const called = english ? row.english : row.title
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          data-row
          aria-label={say('who', { what: `${noun} ${called}` })}
          onClick={() => choose({ row, noun })}
        >
          {called}
        </button>
        {row.others.length > 0 && (
          <small>{say('others', { who: row.others.map((one) => say(partyWord(one))).join('、') })}</small>
        )}
      </th>
      <td className="clause">{row.clauses.join(' ')}</td>
      {allDuties.map((one) => (
        <td key={one} className={one === duty ? 'mark on' : 'mark'}>
          {row.by.includes(one) && (
            <button
              type="button"
              tabIndex={-1}
              title={dutyName(one)}
              aria-label={say('who', { what: `${noun} ${called} · ${dutyName(one)}` })}
              onClick={() => choose({ row, noun, duty: one })}
            >
              ●
            </button>
          )}
        </td>
      ))}
    </tr>
  )
}
