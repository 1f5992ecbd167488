import { Fragment, createElement, useMemo, type ReactNode } from 'react'
import { useLanguage, type Language } from './language.ts'

/** English counts; Chinese does not. `{n}` decides which form is taken. */
type Plural = { readonly one: string; readonly other: string }
type Entry = readonly [chinese: string, english: string | Plural]
export type Catalogue = { readonly [key: string]: Entry }

type Holes<Says> = Says extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never
type EnglishHoles<En> = En extends Plural ? Holes<En['one' | 'other']> | 'n' : Holes<En>
type Checked<C extends Catalogue> = {
  readonly [K in keyof C]: [Exclude<EnglishHoles<C[K][1]>, Holes<C[K][0]>>] extends [never]
    ? C[K]
    : `Chinese has no {${Exclude<EnglishHoles<C[K][1]>, Holes<C[K][0]>> & string}}`
}
type Given<Says, Value> = [Holes<Says>] extends [never]
  ? []
  : [holes: { readonly [H in Holes<Says> & string]: Value }]

export type Say<C extends Catalogue> = {
  <K extends keyof C & string>(key: K, ...given: Given<C[K][0], string | number>): string
  /** The same, where a hole takes something drawn: a plate, a time, a bold word. */
  rich: <K extends keyof C & string>(key: K, ...given: Given<C[K][0], ReactNode>) => ReactNode
}

/** A noun's words, Chinese and English side by side: what is not said in both does not compile. */
export const words = <const C extends Catalogue>(catalogue: C & Checked<C>): C => catalogue

export function useWords<C extends Catalogue>(catalogue: C): Say<C> {
  const language = useLanguage()
  return useMemo(() => speaker(catalogue, language), [catalogue, language])
}

export function speaker<C extends Catalogue>(catalogue: C, language: Language): Say<C> {
  const sentence = (key: string, holes: Filling) => {
    const [chinese, english] = catalogue[key]!
    if (language === 'zh-CN') return chinese
    return typeof english === 'string' ? english : english[plural.select(Number(holes['n']))]
  }
  const say = (key: string, holes: Filling = {}) => fill(sentence(key, holes), (hole) => String(holes[hole]))
  const rich = (key: string, holes: Filling = {}) =>
    pieces(sentence(key, holes)).map((piece, i) =>
      createElement(Fragment, { key: i }, 'hole' in piece ? (holes[piece.hole] as ReactNode) : piece.text),
    )
  return Object.assign(say, { rich })
}

/** Puts what `value` gives into the `{holes}` of a sentence. */
export const fill = (says: string, value: (hole: string) => string): string =>
  says.replace(/\{(\w+)\}/g, (_, hole: string) => value(hole))

export const pieces = (says: string): ({ text: string } | { hole: string })[] =>
  says.split(/(\{\w+\})/g).map((text) => (/^\{\w+\}$/.test(text) ? { hole: text.slice(1, -1) } : { text }))

type Filling = { readonly [hole: string]: unknown }
const rules = new Intl.PluralRules('en')
const plural = { select: (n: number) => (rules.select(n) === 'one' ? 'one' : 'other') } as const
