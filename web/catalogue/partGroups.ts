import { partKinds } from '../../domain/part/forms.ts'
import { partProperties } from '../../domain/part/property.ts'
import { partWords } from '../words/part.ts'
import { count, flag, groups, hundredths, list, long, milli, text, type Option } from './spec.ts'

/** A part's file; suppliers are chosen from those in use. */
export const partGroups = (suppliers: readonly Option[]) =>
  groups(partWords, [
    {
      title: 'what',
      fields: [
        text('name'),
        text('nameEn'),
        text('spec'),
        { name: 'kind', is: 'choice', options: partKinds },
        text('unit'),
        count('unitDecimals'),
        { name: 'property', is: 'choice', options: partProperties },
        text('assembly'),
        flag('isAssembly'),
        flag('isMainPart'),
        flag('isWearPart'),
        flag('isVinSpecial'),
        list('fits'),
        text('supersededBy'),
        long('note'),
      ],
    },
    {
      title: 'keeping',
      fields: [
        text('binCode'),
        { name: 'supplierId', is: 'choice', options: suppliers, orNone: true },
        count('leadDays'),
        milli('minMilli'),
        milli('maxMilli'),
        milli('monthlyMilli'),
        flag('isClearance'),
        flag('isCovers'),
      ],
    },
  ])

/** A new part brings its code and its first prices. */
export const newPartGroups = (suppliers: readonly Option[]) => [
  ...groups(partWords, [{ title: 'title', fields: [text('code')] }]),
  ...partGroups(suppliers),
  ...groups(partWords, [{ title: 'firstPrices', fields: [hundredths('priceFen'), hundredths('costFen')] }]),
]
