import type { ReactNode } from 'react'
import { Tag } from '../ui/Tag.tsx'
import { At } from '../ui/When.tsx'
import { findingWords } from '../words/finding.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { OrderPage } from '../work-order/useOrder.ts'
import { Measured } from './Measured.tsx'
import './finding.css'

export type Finding = OrderPage['findings'][number]

/** What was found, where, how far beyond its limit, on which photos, by whom; and what may be done about it. */
export function FoundOne({ of, children }: { of: Finding; children?: ReactNode }) {
  const say = useWords(findingWords)
  const language = useLanguage()
  const reporter = (language === 'en' && of.reporterEn) || of.reporter
  const title = [of.place, of.what].filter(Boolean).join(' ')
  return (
    <div className="found-one">
      <Measured of={of} />
      <div className="what">
        <span className="line">
          <b>{title}</b>
          {of.isUrgent && <Tag tone="pause">{say('safety')}</Tag>}
          <Tag tone="line">{say(`is_${standingOf(of)}`)}</Tag>
        </span>
        {of.proposal && <span>{of.proposal}</span>}
        {of.note && <span className="softer">{of.note}</span>}
        <span className="softer">
          {say.rich('reported', { who: reporter, at: <At at={of.reportedAt} />, job: of.job })}
        </span>
        {of.decisionNote && <span className="softer">{`${of.decider}：${of.decisionNote}`}</span>}
        <Photos of={of} title={title} />
      </div>
      {children && <div className="do">{children}</div>}
    </div>
  )
}

export function Photos({ of: { photos }, title }: { of: Pick<Finding, 'photos'>; title: string }) {
  const say = useWords(findingWords)
  if (photos.length === 0) return null
  return (
    <ul className="found-photos">
      {photos.map(({ id }, at) => (
        <li key={id}>
          <a href={`/api/findings/pictures/${id}`} target="_blank" rel="noreferrer">
            <img
              src={`/api/findings/pictures/${id}?size=thumb`}
              alt={say('photoOf', { what: title, n: at + 1 })}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}

type Standing = Pick<Finding, 'state' | 'answer'>

/** Once it is quoted, what the customer says of it. */
export const standingOf = ({ state, answer }: Standing) =>
  state === 'quoted' ? (answer ?? 'waiting') : (state as 'reported' | 'proposed' | 'dropped')
