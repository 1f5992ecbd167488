import { lineKinds, payers } from '../../domain/quotation/forms.ts'
import { formatFen } from '../../domain/money.ts'
import { Money } from '../ui/Money.tsx'
import { quotationWords } from '../words/quotation.ts'
import { packageWords } from '../words/quotationPackage.ts'
import { useWords } from '../words/words.ts'
import { Acts } from './Acts.tsx'
import type { OrderAnswer } from './read.ts'
import type { Row } from './rows.ts'
import { sumsOf, taxesOf, type Sums } from './sums.ts'
import type { Writing } from './usePaper.ts'
import './total.css'

/** Always in sight: what the customer pays, what others pay, and what may be done. */
export function Total({ of, writing, rows }: { of: OrderAnswer; writing: Writing; rows: readonly Row[] }) {
  const say = useWords(quotationWords)
  const sayPackage = useWords(packageWords)
  const summed = rows.map(({ line, fen, answer }) => ({ ...line, fen, answer }))
  const answered = rows.some(({ answer }) => answer === 'agreed' || answer === 'refused')
  const quoted = sumsOf(summed)
  const counted = answered ? summed.filter(({ answer }) => answer === 'agreed') : summed
  const sums = sumsOf(counted)
  const { terms } = writing
  const taxes = terms && taxesOf(counted, terms.rates)
  return (
    <footer className="panel qt-total">
      <div className="sum-up" role="status">
        <span>{say(answered ? 'agreedTotal' : 'total')}</span>
        <Money fen={sums.of.customer} big />
        <em>
          {noteOf(say, sums, answered ? quoted : undefined, rows.length)}
          {taxes && <> · {sayPackage('taxOf', { fen: formatFen(taxes.customer) })}</>}
        </em>
      </div>
      <Groups sums={sums} />
      <Payers sums={sums} taxes={taxes} />
      <Acts of={of} writing={writing} />
    </footer>
  )
}

type Say = ReturnType<typeof useWords<typeof quotationWords>>

function noteOf(say: Say, sums: Sums, quoted: Sums | undefined, n: number): string {
  if (sums.open > 0) return say('totalOpen', { n: sums.open })
  if (quoted) return say('quotedTotal', { fen: formatFen(quoted.of.customer) })
  if (sums.all === sums.of.customer) return say('totalPlain', { n })
  return say('totalOf', { n, fen: formatFen(sums.all) })
}

function Groups({ sums }: { sums: Sums }) {
  const say = useWords(quotationWords)
  return (
    <dl aria-label={say('groups')}>
      {lineKinds.map((kind) => (
        <div key={kind}>
          <dt>{say(`kind_${kind}`)}</dt>
          <dd>
            <Money fen={sums.groups[kind]} sign={false} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Taxes = ReturnType<typeof taxesOf>

function Payers({ sums, taxes }: { sums: Sums; taxes: Taxes | undefined }) {
  const say = useWords(quotationWords)
  const sayPackage = useWords(packageWords)
  return (
    <dl className="pay" aria-label={say('payers')}>
      {payers
        .filter((payer) => payer !== 'customer')
        .map((payer) => (
          <div key={payer} className={sums.of[payer] === 0 ? 'none' : undefined}>
            <dt>
              <span className={`qt-pay ${payer}`}>{say(`payer_${payer}`)}</span>
            </dt>
            <dd>
              <Money fen={sums.of[payer]} sign={false} />
            </dd>
            <dd className="tax num">
              {taxes &&
                (sums.of[payer] === 0
                  ? sayPackage('taxNone')
                  : sayPackage('taxIn', { fen: formatFen(taxes[payer]) }))}
            </dd>
          </div>
        ))}
    </dl>
  )
}
