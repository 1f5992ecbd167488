import { rule } from '../procedure.ts'
import type { LineForm } from './forms.ts'
import { groupsOf, type Answered } from './wholes.ts'

/** A line that a package puts on a quotation for one car on one day, as the catalogue and the package have it. */
export type Offered = Pick<LineForm, 'code' | 'quantityMilli' | 'hoursHundredths'> & {
  readonly kind: 'labour' | 'part' | 'material'
  readonly discountFen: number
  readonly isGift: boolean
  readonly isOptional: boolean
}

type OnForm = Pick<
  LineForm,
  'kind' | 'code' | 'quantityMilli' | 'hoursHundredths' | 'payer' | 'packageCode' | 'discountFen'
>

/**
 * Whether the lines on a form are the package: every line that is not the customer's choice once, with its quantity or
 * hours and what it is given off; gifts paid by the house (R2.2). Who pays a charged line is the advisor's to say.
 */
export function isWhole(lines: readonly OnForm[], offered: readonly Offered[]): boolean {
  const rest = [...offered]
  for (const line of lines) {
    const at = rest.findIndex((one) => isSame(line, one))
    if (at === -1) return false
    rest.splice(at, 1)
  }
  return rest.every(({ isOptional }) => isOptional)
}

const isSame = (line: OnForm, one: Offered) =>
  line.code === one.code &&
  (line.kind === 'labour') === (one.kind === 'labour') &&
  (one.kind === 'labour'
    ? line.hoursHundredths === one.hoursHundredths
    : line.quantityMilli === one.quantityMilli) &&
  (line.discountFen ?? 0) === one.discountFen &&
  (!one.isGift || line.payer === 'internal')

/** The first package, by name, of which some lines were agreed to and some were not. */
export const splitBy = (lines: readonly Answered[], answers: ReadonlyMap<string, string>) =>
  groupsOf(lines).find((group) =>
    group.lines.some(({ id }) => answers.get(id) !== answers.get(group.lines[0]!.id)),
  )?.title

/** A package that is agreed to in part, by name. */
export type SplitFacts = { splitPackage: string | null }

export const packagesAreAnsweredWhole = rule(
  'packages_are_answered_whole',
  'R2.2',
  '套餐须整套同意或整套拒绝（{splitPackage}）；只做其中几项的，按单项另行报价',
  'A package is agreed to or refused as one ({splitPackage}): to do some of it, quote its lines singly',
  ({ splitPackage }: SplitFacts) => splitPackage === null,
)
