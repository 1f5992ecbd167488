import type { SymptomForm } from './forms.ts'

/** A symptom as it is named on the sheet. */
type Named = Pick<SymptomForm, 'code' | 'name'>

/**
 * S63: a true cause belongs to the symptom it was found of, wherever that stands in the amended sheet.
 * @returns the causes by the place of their symptom, and those whose symptom is no longer an abnormal one of the sheet
 */
export function carry<Found extends Named & { readonly position: number }>(
  found: readonly Found[],
  symptoms: readonly (Named & Pick<SymptomForm, 'verdict'>)[],
) {
  const carried = new Map<number, Found>()
  const lost: Found[] = []
  for (const one of found) {
    const fits = symptoms.flatMap(({ code, name, verdict }, at) =>
      code === one.code && name === one.name && verdict === 'abnormal' && !carried.has(at) ? [at] : [],
    )
    // Of two that are named alike the one at its old place.
    const to = fits.find((at) => at === one.position - 1) ?? fits[0]
    if (to === undefined) lost.push(one)
    else carried.set(to, one)
  }
  return { carried, lost }
}
