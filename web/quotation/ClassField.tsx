import { taxClasses, workClasses } from '../../domain/quotation/forms.ts'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { OneOf } from './fields.tsx'
import type { Parts } from './TypedLine.tsx'

/** An own line's class decides its tax (R4.1) or its guarantee (R2.3); a catalogue line's stands in the catalogue. */
export function ClassField({ line, change, cell }: Parts) {
  const say = useWords(quotationWords)
  if (line.kind === 'labour') {
    return (
      <OneOf
        {...cell('workClass', say('workClass'))}
        field="class"
        value={line.workClass ?? 'minorRepair'}
        options={workClasses.map((value) => ({ value, label: say(`work_${value}`) }))}
        onChange={(workClass) => change({ workClass })}
      />
    )
  }
  if (line.kind !== 'other') return say('ownLine')
  return (
    <OneOf
      {...cell('taxClass', say('taxClass'))}
      field="class"
      value={line.taxClass}
      options={taxClasses.map((value) => ({ value, label: say(`tax_${value}`) }))}
      onChange={(taxClass) => change({ taxClass })}
    />
  )
}
