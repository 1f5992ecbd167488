import { everyBrand } from '../../domain/warranty-rule/keys.ts'
import type { Standing } from '../catalogue/prices.ts'
import { Tag, type Tone } from '../ui/Tag.tsx'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWords } from '../words/words.ts'
import { historyOf } from './dated.ts'

export type DatedRow = {
  readonly id: string
  readonly brand: string
  readonly fromDay: string
  readonly revision: number
  readonly reason: string
  readonly shown: string
}

type HistoryProps = {
  rows: readonly DatedRow[]
  /** What stands where nothing has been recorded; left out: nothing stands. */
  first?: { readonly shown: string; readonly isInForce: boolean } | undefined
}

/** Nothing is written over: what comes, what is in force and what was, with the reason of each. */
export function History({ rows, first }: HistoryProps) {
  const say = useWords(warrantyRuleWords)
  const groups = historyOf(rows, dayOf(useNow()))
  const hasOwn = groups.some(
    (group) => group.brand !== everyBrand && group.rows.some(({ is }) => is === 'isInForce'),
  )
  return (
    <section className="rule-history" aria-label={say('history')}>
      {groups.map((group) => (
        <Group key={group.brand} {...group} isBehind={hasOwn && group.brand === everyBrand} />
      ))}
      {groups.length === 0 && !first && <p className="softer">{say('noRows')}</p>}
      {first && (
        <ul>
          <li className={first.isInForce ? 'isInForce' : 'isPast'}>
            <span>{say('first')}</span>
            <b className="num">{first.shown}</b>
            <Tag tone={first.isInForce ? 'done' : 'line'}>
              {say(first.isInForce ? 'isInForce' : 'isPast')}
            </Tag>
          </li>
        </ul>
      )}
    </section>
  )
}

type GroupProps = ReturnType<typeof historyOf<DatedRow>>[number] & {
  /** The brand has a row of its own in force. */
  isBehind: boolean
}

function Group({ brand, rows, isBehind }: GroupProps) {
  const say = useWords(warrantyRuleWords)
  return (
    <>
      <h3>
        {say('historyOf', { brand: brand === everyBrand ? say('everyBrand') : brand })}
        {isBehind && <span className="softer">{say('behindBrand')}</span>}
      </h3>
      <ul>
        {rows.map(({ id, fromDay, shown, reason, is }) => (
          <li key={id} className={is}>
            <span className="num">{fromDay}</span>
            <b className="num">{shown}</b>
            <Tag tone={tones[is]}>{say(is)}</Tag>
            <span className="softer reason">{reason}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const tones: { readonly [is in Standing]: Tone } = {
  isComing: 'wait',
  isInForce: 'done',
  isPast: 'line',
  isReplaced: 'line',
}
