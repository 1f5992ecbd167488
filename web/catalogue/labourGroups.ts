import { partKinds } from '../../domain/part/forms.ts'
import { workClassOf } from '../../domain/quotation/catalogue.ts'
import { trades } from '../../domain/setting/keys.ts'
import { energies, modelFigures } from '../../domain/vehicle-model/forms.ts'
import { labourItemWords } from '../words/labourItem.ts'
import { flag, groups, hundredths, list, long, milli, text, type Field } from './spec.ts'

const usual: readonly Field[] = [
  text('slot'),
  text('slotEn'),
  { name: 'kind', is: 'choice', options: partKinds },
  list('partCodes'),
  milli('quantityMilli'),
  { name: 'quantityFromModel', is: 'choice', options: modelFigures, orNone: true },
  flag('isRequired'),
  flag('coversAll'),
]

export const labourGroups = groups(labourItemWords, [
  {
    title: 'what',
    fields: [
      text('name'),
      text('nameEn'),
      { name: 'trade', is: 'choice', options: trades },
      { name: 'workClass', is: 'choice', options: Object.keys(workClassOf) },
      long('explanation'),
    ],
  },
  {
    title: 'hours',
    fields: [
      hundredths('hoursSedanHundredths'),
      hundredths('hoursSuvHundredths'),
      hundredths('hoursNevHundredths'),
      { name: 'energies', is: 'several', options: energies },
      { name: 'hoursOfModels', is: 'rows', columns: [text('modelCode'), hundredths('hoursHundredths')] },
    ],
  },
  {
    title: 'needs',
    fields: [
      text('grade'),
      text('bayKind'),
      text('toolCode'),
      flag('needsFinalCheck'),
      flag('needsSecondPerson'),
    ],
  },
  { title: 'goesWith', fields: [{ name: 'parts', is: 'rows', columns: usual }] },
])

export const newLabourGroups = [
  ...groups(labourItemWords, [{ title: 'title', fields: [text('code')] }]),
  ...labourGroups,
  ...groups(labourItemWords, [{ title: 'rate', fields: [hundredths('ownPriceFen')] }]),
]
