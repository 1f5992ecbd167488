import { z } from 'zod'

const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })
const km = z.int().min(0).max(5_000_000)
const id = z.string().min(1).max(200)

export const systems = [
  'engine',
  'gearbox',
  'traction_battery',
  'drive_motor',
  'steering',
  'brakes',
  'suspension',
  'driveline',
  'emission',
  'body',
] as const
export type System = (typeof systems)[number]

/** The dangers that art. 23 names. */
export const dangers = [
  'steering_failure',
  'brake_failure',
  'body_crack',
  'fuel_leak',
  'battery_fire',
] as const
export type Danger = (typeof dangers)[number]

export const excludedKinds = [
  'vin_custom_part_transport',
  'traction_battery_transport',
  'roadside_rescue_travel',
] as const
export type ExcludedKind = (typeof excludedKinds)[number]

const period = z.strictObject({ months: z.int().min(0).max(600), km: km.nullable() })

/** The car, as the file has it. A day that nobody knows is null and is said to be missing. */
export const carForm = z.strictObject({
  brand: z.string().max(60).default(''),
  invoiceDay: day.nullable(),
  deliveryDay: day.nullable(),
  use: z.enum(['family', 'company', 'commercial']).nullable(),
  vehicleClass: z.enum(['passenger', 'pickup', 'special', 'other']).nullable(),
  priceFen: z.int().min(0).nullable().default(null),
  /** Hundredths of a percent: 0.5 % is 50. */
  coefficientBasisPoints: z.int().min(0).max(10_000).nullable().default(null),
  /** Another invoice on file for the same car. */
  otherInvoiceDays: z.array(day).default([]),
  override: z
    .strictObject({ ruleSet: z.enum(['CN_43', 'CN_150', 'none', 'out']), reason: z.string().min(1).max(500) })
    .nullable()
    .default(null),
  /** The maker's better promise (art. 4); shorter than the law it is not taken. */
  promised: z
    .strictObject({ repair: period.nullable().default(null), exchange: period.nullable().default(null) })
    .default({ repair: null, exchange: null }),
  /** Longer warranties beside the law: batteries, emission parts. */
  special: z.array(z.strictObject({ name: z.string().max(60), ...period.shape })).default([]),
  /** 易损耗零部件: the maker’s own periods (art. 9(6)); an empty measure has no limit. */
  wear: z
    .array(
      z.strictObject({
        name: z.string().max(60),
        months: z.int().min(0).max(600).nullable(),
        km: km.nullable(),
      }),
    )
    .default([]),
  /** The day on which this car replaced a returned one: both periods begin again (art. 29). */
  replacedOn: day.nullable().default(null),
  /** The day on which it changed hands: nothing changes (art. 30). */
  soldOn: z.array(day).default([]),
})
export type WarrantyCar = z.output<typeof carForm>

export const repairForm = z.strictObject({
  id,
  /** Orders of one stay have one id. */
  stay: id.nullable().default(null),
  source: z.enum(['own', 'imported', 'declared']).default('own'),
  kind: z
    .enum(['warranty', 'diagnosis', 'recall', 'maintenance', 'accident', 'customer', 'predelivery'])
    .default('warranty'),
  receivedAt: instant.nullable().default(null),
  agreedAt: instant.nullable(),
  finishedAt: instant.nullable().default(null),
  checkedAt: instant.nullable().default(null),
  toldAt: instant.nullable().default(null),
  deliveredAt: instant.nullable().default(null),
  odometerKm: km.nullable(),
  excluded: z
    .array(
      z.strictObject({
        kind: z.enum(excludedKinds),
        from: instant,
        to: instant.nullable(),
        evidence: z.string().max(500).default(''),
      }),
    )
    .default([]),
  /** What was wrong, as the claims clerk linked it. */
  faults: z
    .array(
      z.strictObject({
        issue: id,
        title: z.string().max(100).default(''),
        system: z.enum(systems).nullable().default(null),
        mainPart: z.boolean().nullable().default(null),
        danger: z.enum(dangers).nullable().default(null),
        /** A technical director's finding (art. 40), null while nobody has decided. */
        seriousSafety: z.boolean().nullable().default(null),
        /** The assembly or a main part of it has to be replaced. */
        needsReplacement: z.boolean().default(false),
        /** When this was last said otherwise: a finding made before it speaks of something else. */
        changedAt: instant.nullable().default(null),
      }),
    )
    .default([]),
  replaced: z
    .array(
      z.strictObject({
        part: id,
        name: z.string().max(100).default(''),
        system: z.enum(systems).nullable(),
        /** The assembly itself; else one of its parts. Null: the part list does not know it. */
        isAssembly: z.boolean().nullable(),
        isMainPart: z.boolean().nullable(),
        position: z.string().max(20).default(''),
      }),
    )
    .default([]),
})
export type WarrantyRepair = z.output<typeof repairForm>

/** The rows of the decision table (R1.5). */
export const criteria = ['A60', 'C7', 'C60', 'S2', 'M2', 'P2', 'D30', 'N4'] as const

/** What a person decided about a criterion that the program may only suspect. */
export const findingForm = z.strictObject({
  criterion: z.enum(criteria),
  about: z.string().max(100).default(''),
  met: z.boolean(),
  by: z.string().max(60),
  at: instant,
  reason: z.string().max(500).default(''),
})
export type Finding = z.output<typeof findingForm>

export const caseForm = z.strictObject({
  car: carForm,
  repairs: z.array(repairForm).max(1000),
  findings: z.array(findingForm).default([]),
  /** The moment the question is asked. */
  now: instant,
  odometerKm: km.nullable(),
  zone: z.string().default('Asia/Shanghai'),
})
export type Case = z.output<typeof caseForm>
