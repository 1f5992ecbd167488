import { planActions } from '../../domain/maintenance-plan/forms.ts'
import { planWords } from '../words/maintenancePlan.ts'
import { count, groups, long, milli, text } from './spec.ts'

export const planGroups = groups(planWords, [
  {
    title: 'what',
    fields: [text('item'), text('itemEn'), { name: 'action', is: 'choice', options: planActions }],
  },
  {
    title: 'due',
    fields: [
      count('firstKm'),
      count('firstMonths'),
      count('intervalKm'),
      count('intervalMonths'),
      count('severeKm'),
      count('severeMonths'),
    ],
  },
  {
    title: 'takes',
    fields: [
      text('labourCode'),
      { name: 'parts', is: 'rows', columns: [text('code'), milli('quantityMilli')] },
      long('note'),
    ],
  },
])

export const newPlanGroups = [
  ...groups(planWords, [{ title: 'title', fields: [text('modelCode'), text('itemCode')] }]),
  ...planGroups,
]
