import { payers } from '../../../domain/quotation/forms.ts'
import { formatFen } from '../../../domain/money.ts'
import { writtenFigure } from '../../ui/figure.ts'
import { Sign } from '../../ui/Sign.tsx'
import { callWords, payerWords } from '../../words/appointmentCall.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { ItemRow } from './rows.ts'
import type { CallForm } from './useCall.ts'

type LineProps = { row: ItemRow; n: number; form: CallForm; isKnown: boolean }

export function ItemLine({ row, n, form, isKnown }: LineProps) {
  const say = useWords(callWords)
  const side = useSide()
  const { items } = form.values
  const { item } = row
  const pay = (payer: string) =>
    form.set({
      items: items.map((one, at) => (at === n ? { ...one, payer: payer as typeof item.payer } : one)),
    })
  return (
    <tr className={isKnown && !row.isFit ? 'unfit' : undefined}>
      <td className="softer num">{item.code || say('symptom')}</td>
      <td>
        {row.name}
        {item.refusedLineId && <span className="softer"> {say('refusedBefore')}</span>}
        {isKnown && !row.isFit && (
          <span className="wrong">
            <Sign of="warn" size={13} /> {say('unfit')}
          </span>
        )}
      </td>
      <td>
        <select
          aria-label={say('payerOf', { name: row.name })}
          value={item.payer}
          disabled={form.underWay || item.kind === 'package'}
          onChange={({ target }) => pay(target.value)}
        >
          {payers.map((payer) => (
            <option key={payer} value={payer}>
              {payerWords[payer][side]}
            </option>
          ))}
        </select>
      </td>
      <td className="right num">
        {row.hoursHundredths > 0 && `${writtenFigure(row.hoursHundredths, 100)} h`}
      </td>
      <td className="parts">{isKnown && <Parts parts={row.parts} isSymptom={item.kind === 'symptom'} />}</td>
      <td className="right num">{isKnown && item.kind !== 'symptom' ? formatFen(row.amountFen) : ''}</td>
      <td>
        <button
          type="button"
          className="small-act"
          aria-label={say('removeThis', { name: row.name })}
          disabled={form.underWay}
          onClick={() => form.set({ items: items.toSpliced(n, 1) })}
        >
          <Sign of="cross" size={12} />
        </button>
      </td>
    </tr>
  )
}

function Parts({ parts, isSymptom }: { parts: ItemRow['parts']; isSymptom: boolean }) {
  const say = useWords(callWords)
  const { at } = useSayAt()
  if (parts.is === 'none')
    return <span className="softer">{say(isSymptom ? 'toBeLookedAt' : 'noParts')}</span>
  if (parts.is === 'there')
    return (
      <span className="there">
        <Sign of="check" size={12} /> {say('partsThere', { n: parts.n })}
      </span>
    )
  return (
    <span className="missing">
      <b>{say('missing', { n: parts.names.length })}</b> {parts.names.join('、')}{' '}
      {parts.arrivesAt === null
        ? say('arrivalUnknown')
        : say(parts.isGuess ? 'arrivesAbout' : 'arrives', { at: at(parts.arrivesAt) })}
    </span>
  )
}
