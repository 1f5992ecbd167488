import type { WorkKind } from '../../../domain/appointment/forms.ts'
import { writtenFigure } from '../../ui/figure.ts'
import type { Found } from './read.ts'
import type { Item } from './values.ts'

export type Option = { readonly item: Item; readonly name: string; readonly told: string }

const own = { quantityMilli: null, payer: 'customer', refusedLineId: null } as const

/** Packages, items, parts, and last the words themselves as what the customer complains of. */
export function optionsOf({ packages, labour, parts }: Found, typed: string, asSymptom: string): Option[] {
  const words = typed.trim()
  const found: Option[] = [
    ...packages.map((one) => ({ item: dueItem(one), name: one.name, told: `${one.code} · ${one.category}` })),
    ...labour.map(({ code, name, hoursHundredths }) => ({
      item: { ...own, kind: 'labour' as const, code, name, about: 'repair' as const },
      name,
      told: [code, hoursHundredths && `${writtenFigure(hoursHundredths, 100)} h`].filter(Boolean).join(' · '),
    })),
    ...parts.map(({ code, name, spec, stockMilli, unit }) => ({
      item: { ...own, kind: 'part' as const, code, name, about: 'repair' as const },
      name,
      told: [code, spec, `${writtenFigure(stockMilli, 1000)} ${unit}`].filter(Boolean).join(' · '),
    })),
  ]
  const whole = found.findIndex(({ item }) => item.code.toLowerCase() === words.toLowerCase())
  const first = whole > 0 ? [found[whole]!, ...found.toSpliced(whole, 1)] : found
  return [...first, { item: symptom(words), name: words, told: asSymptom }]
}

export const dueItem = ({ code, name, category }: Found['packages'][number]): Item => ({
  ...own,
  kind: 'package',
  code,
  name,
  about: aboutOf[category] ?? 'repair',
})

const aboutOf: { readonly [category: string]: WorkKind } = {
  首次保养: 'maintenance',
  定期保养: 'maintenance',
  钣喷: 'bodyPaint',
}

const symptom = (name: string): Item => ({
  ...own,
  kind: 'symptom',
  code: '',
  name: name.slice(0, 100),
  about: 'repair',
})
