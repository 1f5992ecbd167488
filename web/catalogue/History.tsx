import { formatFen } from '../../domain/money.ts'
import type { Procedure } from '../../domain/procedure.ts'
import { Panel } from '../ui/frame.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { At } from '../ui/When.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { useLanguage } from '../words/language.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords, type Catalogue } from '../words/words.ts'
import { saidOf } from './Facts.tsx'
import { fieldsOf, type Group } from './spec.ts'
import { useLabels } from './useLabels.ts'

export type Happened = {
  readonly id: number
  readonly step: string
  readonly particulars: unknown
  readonly at: string
  readonly who: string | null
  readonly whoEn: string | null
}

type HistoryProps<C extends Catalogue> = {
  of: Procedure
  history: readonly Happened[]
  groups: readonly Group[]
  words: C
}

/** What has been done to the record, newest first: figures before and after, and which words have changed. */
export function History<C extends Catalogue>({ of, history, groups, words }: HistoryProps<C>) {
  const say = useWords(catalogueWords)
  const stepWord = useStepWord()
  const english = useLanguage() === 'en'
  const says = useSaid(groups, words)
  return (
    <Panel title={say('history')} flush>
      {history.length === 0 && <p className="told softer">{say('noHistory')}</p>}
      <ol className="happened">
        {history.map((event) => (
          <li key={event.id}>
            <span className="softer">
              <At at={event.at} />
            </span>
            <span className="what">
              <b>{english ? (event.whoEn ?? event.who) : event.who}</b> {stepWord(of, event.step)}
              <span className="softer"> {says(event)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

type Told = { readonly [name: string]: unknown }

function useSaid<C extends Catalogue>(groups: readonly Group[], words: C): (event: Happened) => string {
  const say = useWords(catalogueWords)
  const sayField = useLabels(words)
  const language = useLanguage()
  const fields = new Map(fieldsOf(groups).map((field) => [field.name, field]))
  const name = (field: string) => (fields.has(field) ? sayField(field) : field)
  const figure = (field: string, written: string) => {
    const of = fields.get(field)
    if (written === '') return say('empty')
    if (of?.is !== 'figure') return written === 'true' ? say('yes') : '—'
    return saidOf(of, Number(written), language)
  }
  return ({ step, particulars }) => {
    const told = (particulars ?? {}) as Told
    if (step === 'reprice')
      return say('setPrice', {
        day: String(told['fromDay']),
        fen: told['fen'] === null ? say('byTrade') : formatFen(Number(told['fen'])),
      })
    if (step === 'openStock')
      return say('openedStock', { quantity: writtenFigure(Number(told['quantityMilli']), 1000) })
    const changed = (told['changed'] ?? []) as readonly string[]
    const figures = changed.filter((field) => Array.isArray(told[field]))
    const others = changed.filter((field) => !figures.includes(field))
    const said = figures.map((field) => {
      const [from, to] = told[field] as readonly [string, string]
      return say('fromTo', { field: name(field), from: figure(field, from), to: figure(field, to) })
    })
    if (others.length > 0) said.push(say('changed', { fields: others.map(name).join('、') }))
    if (told['linesBefore'])
      said.push(
        say('linesBefore', { lines: (told['linesBefore'] as readonly string[]).map(line).join('、') }),
      )
    return said.join('；')
  }
}

/** `9701001-0W20 4500` → `9701001-0W20 × 4.5`. */
const line = (said: string) => {
  const [code, quantity] = said.split(' ')
  return Number.isInteger(Number(quantity)) ? `${code} × ${writtenFigure(Number(quantity), 1000)}` : said
}
