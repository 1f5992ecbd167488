import { resourceWords } from '../words/resource.ts'
import { count, day, flag, groups, long, text, type Option } from '../catalogue/spec.ts'

const what = (keepers: readonly Option[]) =>
  [
    text('name'),
    text('nameEn'),
    text('kind'),
    text('place'),
    { name: 'keeperId', is: 'choice', options: keepers, orNone: true },
    flag('isBooked'),
  ] as const
const calibrating = [text('calibration'), count('calibrationMonths')] as const

/** A tool as its form has it. */
export const toolGroups = (keepers: readonly Option[]) =>
  groups(resourceWords, [
    { title: 'what', fields: what(keepers) },
    { title: 'calibrating', fields: [...calibrating, long('note')] },
  ])

/** What a new piece says beside that; afterwards its calibration has a step of its own. */
export const newToolGroups = (keepers: readonly Option[]) =>
  groups(resourceWords, [
    { title: 'what', fields: [text('code'), ...what(keepers)] },
    {
      title: 'calibrating',
      fields: [...calibrating, day('calibratedUntil'), text('certificateNo'), long('note')],
    },
  ])
