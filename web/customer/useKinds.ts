import { useSide } from '../words/language.ts'

type Choice = { readonly [key: string]: readonly [chinese: string, english: string] }

/** The words of a choice as options; an empty one in front where nothing may be chosen. */
export function useKinds() {
  const at = useSide()
  return {
    options: (choice: Choice, none?: string) => [
      ...(none === undefined ? [] : [{ value: '', label: none }]),
      ...Object.entries(choice).flatMap(([value, names]) =>
        value === '' ? [] : [{ value, label: names[at] }],
      ),
    ],
    word: (choice: Choice, key: string) => choice[key]?.[at] ?? key,
  }
}
