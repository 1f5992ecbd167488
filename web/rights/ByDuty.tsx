import type { Duty } from '../../domain/staff/duties.ts'
import { useLanguage } from '../words/language.ts'
import { rightsWords } from '../words/rights.ts'
import { useWords } from '../words/words.ts'
import { Holders, useDutyName } from './Holders.tsx'
import { holdersOf, type Rights } from './rights.ts'
import { allDuties, sift, type Noun } from './rows.ts'

type ByDutyProps = { rights: Rights; nouns: readonly Noun[]; duty: string | undefined }

/** On a phone: one duty after the other, who has it now, and what it may do and see. */
export function ByDuty({ rights, nouns, duty }: ByDutyProps) {
  const say = useWords(rightsWords)
  const dutyName = useDutyName()
  const shown = allDuties
    .filter((one) => !duty || one === duty)
    .map((one) => ({ one, its: sift(nouns, { duty: one }) }))
    .filter(({ its }) => its.length > 0)
  return (
    <div className="by-duty">
      {shown.map(({ one, its }) => (
        <details key={one} open={shown.length === 1}>
          <summary>
            <b>{dutyName(one)}</b>
            <span className="softer">{say('people', { n: holdersOf(rights, one).length })}</span>
          </summary>
          <Holders rights={rights} duty={one} />
          <Its nouns={its} duty={one} />
        </details>
      ))}
    </div>
  )
}

function Its({ nouns, duty }: { nouns: readonly Noun[]; duty: Duty }) {
  const say = useWords(rightsWords)
  const english = useLanguage() === 'en'
  const steps = nouns.filter(({ noun }) => noun !== 'reads')
  const seen = nouns.find(({ noun }) => noun === 'reads')?.rows ?? []
  return (
    <>
      {steps.length > 0 && <h4>{say('mayDo')}</h4>}
      {steps.map((group) => (
        <p key={`${duty} ${group.noun}`}>
          <b>{english ? group.english : group.title}</b>{' '}
          {group.rows.map((row) => (english ? row.english : row.title)).join('、')}
        </p>
      ))}
      {seen.length > 0 && <h4>{say('maySee')}</h4>}
      {seen.length > 0 && <p>{seen.map((row) => (english ? row.english : row.title)).join('、')}</p>}
    </>
  )
}
