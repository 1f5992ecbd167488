import { addDays, type Day } from '../../domain/calendar.ts'
import { guaranteeOf, type WorkClass } from '../../domain/quotation/catalogue.ts'

export type Guarantee = {
  readonly classes: readonly WorkClass[]
  readonly days: number
  readonly km: number
  /** Only once the car has left. */
  readonly until?: { readonly day: Day; readonly km: number }
}

/** R2.3: one entry for the classes that share a guarantee; it runs from the day the car leaves. */
export function guaranteesOf(
  workClasses: readonly (string | null)[],
  left: { readonly day: Day; readonly km: number } | null,
): readonly Guarantee[] {
  const classes = [...new Set(workClasses)].filter(
    (one): one is WorkClass => one !== null && one in guaranteeOf,
  )
  const alike = Map.groupBy(classes, (one) => `${guaranteeOf[one].days}/${guaranteeOf[one].km}`)
  return [...alike.values()].map((own) => {
    const { days, km } = guaranteeOf[own[0]!]
    return {
      classes: own,
      days,
      km,
      ...(left && { until: { day: addDays(left.day, days), km: left.km + km } }),
    }
  })
}

const certified: readonly (string | null)[] = ['secondMaintenance', 'assemblyRepair', 'wholeRepair']

/** R2.2: these three classes leave with a certificate. */
export const needsCertificate = (workClasses: readonly (string | null)[]) =>
  workClasses.some((one) => certified.includes(one))
