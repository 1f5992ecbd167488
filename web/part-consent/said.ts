import { asksConsent, isOwnPart } from '../../domain/part/property.ts'

type Line = { readonly id: string; readonly name: string; readonly property: string }
/** Nothing is ticked before. By line. */
export type PartsSaid = {
  readonly [line: string]: { readonly agreed: boolean; readonly certificate: string }
}

/** Of the lines agreed to, those that want his written consent (R2.5). */
export const askedOf = <L extends Line>(agreed: readonly L[]): readonly L[] => agreed.filter(asksConsent)

/** As the counter takes it. */
export const partsOf = (agreed: readonly Line[], said: PartsSaid) =>
  askedOf(agreed)
    .filter(({ id }) => said[id]?.agreed)
    .map(({ id }) => ({ lineId: id, certificate: said[id]!.certificate }))

/** Parts that are not ticked yet, or his own without its certificate. */
export const openParts = (agreed: readonly Line[], said: PartsSaid): number =>
  askedOf(agreed).filter(
    (line) => !said[line.id]?.agreed || (isOwnPart(line) && said[line.id]!.certificate.trim() === ''),
  ).length
