import { Panel } from '../ui/frame.tsx'
import { grouped, writtenFigure } from '../ui/figure.ts'
import { useLanguage } from '../words/language.ts'
import { valueWord } from '../words/values.ts'
import type { Catalogue } from '../words/words.ts'
import type { Field, Group, Option, Row, Value } from './spec.ts'
import { useLabels } from './useLabels.ts'

type FactsProps<C extends Catalogue> = {
  groups: readonly Group[]
  file: Row
  words: C
  /** Shown by panels of their own. */
  without?: readonly string[]
}

/** A record's file as it stands; what is empty is left out. */
export function Facts<C extends Catalogue>({ groups, file, words, without = [] }: FactsProps<C>) {
  const say = useLabels(words)
  const language = useLanguage()
  const shown = groups
    .map(({ title, fields }) => ({
      title,
      facts: fields
        .filter(({ name }) => !without.includes(name) && !(language === 'zh-CN' && isEnglish(name)))
        .flatMap((field) => {
          const said = saidOf(field, file[field.name] ?? null, language)
          return said === ''
            ? []
            : [{ name: field.name, said, right: field.is === 'figure', wide: field.wide }]
        }),
    }))
    .filter(({ facts }) => facts.length > 0)
  return shown.map(({ title, facts }) => (
    <Panel key={title} title={say(title)}>
      <dl className="facts">
        {facts.map(({ name, said, right, wide }) => (
          <div key={name} className={wide ? 'wide' : undefined}>
            <dt>{say(name)}</dt>
            <dd className={right ? 'num' : undefined}>{said}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  ))
}

const isEnglish = (name: string) => name.endsWith('En')

/** In words; empty where there is nothing to say. */
export function saidOf(field: Field, value: Value, language: string): string {
  if (value === null || value === '' || value === false) return ''
  if (value === true) return language === 'en' ? 'yes' : '是'
  if (field.is === 'figure') {
    const written = writtenFigure(value as number, field.per)
    return field.plain ? written : grouped(written)
  }
  if (field.is === 'rows') return String((value as readonly Row[]).length || '')
  if (field.is === 'choice')
    return labelOf(field.options, String(value)) ?? valueWord(String(value), language)
  if (Array.isArray(value)) return value.map((one) => valueWord(String(one), language)).join('、')
  return valueWord(String(value), language)
}

const labelOf = (options: readonly Option[], value: string) =>
  options.flatMap((one) => (typeof one !== 'string' && one.value === value ? [one.label] : []))[0]
