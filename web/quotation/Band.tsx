import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import type { Row } from './rows.ts'
import { sumsOf } from './sums.ts'
import type { Writing } from './usePaper.ts'
import { ValidUntil } from './ValidUntil.tsx'

type BandProps = { writing: Writing; rows: readonly Row[]; narrow: boolean }

/** Which version this is, and what may still be done with it. */
export function Band({ writing, rows, narrow }: BandProps) {
  const say = useWords(quotationWords)
  const { writes, stands } = writing
  const version = writes ? writing.version : (stands?.version ?? 1)
  const sums = sumsOf(rows.map(({ line, fen }) => ({ ...line, fen })))
  return (
    <tr className={writes ? 'band draft' : 'band'}>
      <td colSpan={7}>
        <div>
          {!writes && <Sign of="lock" />}
          <b>{say('version', { n: version })}</b>
          <span>
            <Standing writing={writing} />
          </span>
          <ValidUntil writing={writing} />
        </div>
      </td>
      <td className="r sum">
        <Money fen={sums.of.customer} sign={false} />
      </td>
      <td className="band-who">{say('payer_customer')}</td>
      <td colSpan={narrow ? 1 : 2} className="band-who">
        {say('itemCount', { n: rows.length })}
      </td>
    </tr>
  )
}

function Standing({ writing: { writes, form, stands, isNew, version } }: { writing: Writing }) {
  const say = useWords(quotationWords)
  if (writes && form.touched && isNew && version > 1) return say('bandFollows', { n: version - 1 })
  if (writes && form.touched) return say('bandTyping')
  if (stands?.answeredAt)
    return say.rich('bandAnswered', { at: <At at={stands.answeredAt} />, who: stands.answeredBy ?? '—' })
  if (stands?.sentAt) return say.rich('bandSent', { at: <At at={stands.sentAt} /> })
  return say(stands ? 'bandKept' : 'bandDraft')
}
