import { isOwnPart, lineProperties } from '../../domain/part/property.ts'
import { taxClasses, workClasses } from '../../domain/quotation/forms.ts'
import { partConsentWords } from '../words/partConsent.ts'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { OneOf } from './fields.tsx'
import type { Parts } from './TypedLine.tsx'

/**
 * An own line's class decides its tax (R4.1) or its guarantee (R2.3), a part says what it is (R2.5); of a catalogue
 * line all three stand in the catalogue.
 */
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
  if (line.kind !== 'other') return <PropertyField {...{ line, change, cell }} />
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

/** His own part costs him nothing: its price goes with the choice. */
export function PropertyField({ line, change, cell }: Parts) {
  const say = useWords(partConsentWords)
  const options = [
    ...(line.property === '' ? [{ value: '', label: say('chooseProperty') }] : []),
    ...lineProperties.map((value) => ({ value, label: value })),
  ]
  return (
    <OneOf
      {...cell('property', say('property'))}
      field="class"
      value={line.property}
      options={options}
      onChange={(property) => change({ property, ...(isOwnPart({ property }) && { unitPriceFen: 0 }) })}
    />
  )
}
