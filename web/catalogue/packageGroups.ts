import { packageLineKinds, priceModes } from '../../domain/service-package/forms.ts'
import { payers } from '../../domain/quotation/forms.ts'
import { workClassOf } from '../../domain/quotation/catalogue.ts'
import { energies, modelFigures } from '../../domain/vehicle-model/forms.ts'
import { packageWords } from '../words/servicePackage.ts'
import { count, flag, groups, hundredths, list, long, milli, text, year, type Field } from './spec.ts'

const lines: readonly Field[] = [
  { name: 'kind', is: 'choice', options: packageLineKinds },
  text('code'),
  milli('quantityMilli'),
  { name: 'quantityFromModel', is: 'choice', options: modelFigures, orNone: true },
  list('models'),
  text('slot'),
  flag('isGift'),
  flag('isOptional'),
]

export const packageGroups = groups(packageWords, [
  {
    title: 'what',
    fields: [
      text('name'),
      text('nameEn'),
      text('category'),
      { name: 'workClass', is: 'choice', options: Object.keys(workClassOf) },
      long('printNote'),
    ],
  },
  {
    title: 'pricing',
    fields: [
      { name: 'priceMode', is: 'choice', options: priceModes },
      { name: 'payer', is: 'choice', options: payers },
      hundredths('discountLabourBasisPoints'),
      hundredths('discountPartsBasisPoints'),
    ],
  },
  {
    title: 'forCars',
    fields: [
      list('models'),
      { name: 'energies', is: 'several', options: energies },
      list('engines'),
      year('yearFrom'),
      year('yearTo'),
      count('odometerToKm'),
      count('ageMonthsTo'),
      count('odometerMultipleKm'),
      count('odometerToleranceKm'),
      count('timesPerVehicle'),
      count('monthsSinceLast'),
      { name: 'seasonFrom', is: 'text', orNone: true },
      { name: 'seasonTo', is: 'text', orNone: true },
      count('firstServiceAtKm'),
      count('priority'),
      { name: 'exclusions', is: 'lines', wide: true },
    ],
  },
  { title: 'content', fields: [{ name: 'lines', is: 'rows', columns: lines }] },
])

export const newPackageGroups = [
  ...groups(packageWords, [{ title: 'title', fields: [text('code')] }]),
  ...packageGroups,
  ...groups(packageWords, [{ title: 'price', fields: [hundredths('priceFen')] }]),
]
