import { importWords } from '../words/imports.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Tag, type Tone } from '../ui/Tag.tsx'
import { Decide } from './Decide.tsx'
import type { Item, Run, VerdictName } from './read.ts'

const tones: { readonly [verdict: string]: Tone } = {
  new: 'done',
  changed: 'check',
  same: 'line',
  conflict: 'wait',
  rejected: 'pause',
}

/** A record: what it is, its verdict, and what of it is new, changed, or wrong. */
export function OneItem({ item, run }: { item: Item; run: Run }) {
  const say = useWords(importWords)
  const english = useLanguage() === 'en'
  const { line, lines, verdict, facts, changes, conflict, says, reason, outcome } = item
  return (
    <li data-row tabIndex={-1}>
      <span className="num softer at">
        {lines.length > 1 ? say('linesAnd', { n: line, all: lines.length }) : say('line', { n: line })}
      </span>
      <Tag tone={tones[verdict] ?? 'line'}>{say(verdict as VerdictName)}</Tag>
      <div className="about">
        <p className="facts">
          {facts.map(({ title, value }) => (
            <span key={title} title={title}>
              {value}
            </span>
          ))}
        </p>
        {conflict && <p className="conflict">{english ? conflict.english : conflict.says}</p>}
        {changes.length > 0 && <Changes changes={changes} />}
        {(reason || says.join('；')) && (
          <p className={verdict === 'rejected' ? 'reason' : 'softer'}>{reason || says.join('；')}</p>
        )}
      </div>
      <div className="fate">
        {outcome && (
          <span className="softer">
            {say(outcome === 'landed' ? 'landed' : outcome === 'withdrawn' ? 'withdrawn' : 'sentBack')}
          </span>
        )}
        {conflict && <Decide item={item} run={run} />}
      </div>
    </li>
  )
}

/** Each field with both values: what is on file first. */
function Changes({ changes }: { changes: Item['changes'] }) {
  const say = useWords(importWords)
  return (
    <dl className="changes">
      {changes.map(({ field, ours, theirs }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            <span className="ours">
              <span className="unseen">{say('ours')} </span>
              {ours || say('empty')}
            </span>
            <span aria-hidden> → </span>
            <span className="theirs">
              <span className="unseen">{say('theirs')} </span>
              {theirs || say('empty')}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
