import { energies, residentIdFor, ruleSets, vehicleClasses } from '../../domain/customer/kinds.ts'
import { formatFen } from '../../domain/money.ts'
import type { Form } from '../ui/form.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import type { Preview } from './merging.ts'
import { useKinds } from './useKinds.ts'

type TableProps = { preview: Preview; form: Form<{ take: string[] }> }

/** Both in full; where they differ the value that stays is chosen, at first what is known. */
export function MergeTable({ preview: { kept, merged, fields }, form }: TableProps) {
  const say = useWords(fileWords)
  const { take } = form.values
  const choose = (field: string, taken: boolean) =>
    form.set({ take: taken ? [...new Set([...take, field])] : take.filter((one) => one !== field) })
  const isEmpty = (value: unknown) => value === null || value === ''
  // Where the file that goes knows nothing there is nothing to choose.
  const isOpen = (field: string) => fields.includes(field) && !isEmpty(merged.file[field])
  const known = Object.keys(kept.file).filter((field) =>
    [kept, merged].some(({ file }) => !isEmpty(file[field])),
  )
  return (
    <table className="list merge">
      <thead>
        <tr>
          <th scope="col" aria-label={say('name')} />
          <th scope="col">{say('keeps')}</th>
          <th scope="col">{say('goes')}</th>
        </tr>
      </thead>
      <tbody>
        {known.map((field) => (
          <tr key={field} className={isOpen(field) ? 'differs' : undefined}>
            <th scope="row">{say(field as 'plate')}</th>
            {([kept, merged] as const).map((side, i) => (
              <td key={i}>
                {isOpen(field) ? (
                  <label>
                    <input
                      type="radio"
                      name={`${form.name}-${field}`}
                      checked={take.includes(field) === (i === 1)}
                      onChange={() => choose(field, i === 1)}
                      disabled={form.underWay}
                    />{' '}
                    <Value field={field} value={side.file[field] ?? null} />
                  </label>
                ) : (
                  <span className="soft">
                    <Value field={field} value={side.file[field] ?? null} />
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const kinds = { energy: energies, vehicleClass: vehicleClasses, ruleSet: ruleSets, residentIdFor }

function Value({ field, value }: { field: string; value: string | number | null }) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  if (value === null || value === '') return <span className="softer">{say('empty')}</span>
  if (field === 'salePriceFen') return <span className="num">{formatFen(Number(value))}</span>
  if (field === 'coefficientBasisPoints')
    return <span className="num">{(Number(value) / 100).toFixed(2)}%</span>
  if (field === 'kind') return say(value === 'company' ? 'company' : 'person')
  if (field in kinds) return word(kinds[field as keyof typeof kinds], String(value))
  return <span className="num">{value}</span>
}
