import { useWords, type Catalogue } from '../words/words.ts'

/** Labels of fields, whose names are words of the catalogue (`groups` holds them to it). */
export const useLabels = (words: Catalogue): ((field: string) => string) =>
  useWords(words) as unknown as (field: string) => string
