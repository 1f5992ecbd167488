import type { Symptom } from './read.ts'

const most = 8

/** Symptoms by what was typed: words of the name, of its class, of customers, or the initials of the name. */
export function foundBy(tree: readonly Symptom[], typed: string, energy: string | null): readonly Symptom[] {
  const asked = typed.trim().toLowerCase()
  if (asked === '') return []
  const fits = tree.filter(
    ({ energies }) => energy === null || energies.length === 0 || energies.includes(energy),
  )
  const first = fits.filter(({ name, initials }) => name.startsWith(asked) || initials.startsWith(asked))
  const others = fits.filter((one) => !first.includes(one) && speaksOf(one, asked))
  return [...first, ...others].slice(0, most)
}

const speaksOf = ({ name, nameEn, className, customerWords, initials, code }: Symptom, asked: string) =>
  [name, nameEn.toLowerCase(), className, code.toLowerCase(), ...customerWords].some((words) =>
    words.includes(asked),
  ) ||
  (asked.length > 1 && initials.includes(asked))
