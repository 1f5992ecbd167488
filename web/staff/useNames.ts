import { useLanguage } from '../words/language.ts'

type Named = { readonly name: string; readonly nameEn: string | null }

/** Posts and people have a name in either language. */
export function useNames(): (named: Named) => string {
  const english = useLanguage() === 'en'
  return ({ name, nameEn }) => (english && nameEn) || name
}
