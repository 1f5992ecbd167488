/** What is known of a car and its owner, as far as reminders need it (S33, S35). */
export type Known = {
  readonly plate: string | null
  readonly vin: string | null
  readonly model: string
  readonly modelCode: string | null
  readonly ownerId: string | null
  readonly phone: string | null
  readonly use: string
  readonly saleDay: string | null
  readonly nextServiceDay: string | null
  readonly nextServiceKm: number | null
  readonly insuranceDay: string | null
  readonly inspectionDay: string | null
}

type Field = {
  /** Of a hundred. */
  readonly weight: number
  /** Without it nobody can be reminded, or nobody knows of which car: it goes on the list 待补全. */
  readonly must: boolean
  readonly has: (known: Known) => boolean
}

// biome-ignore format: a table
export const fileFields = {
  owner:       { weight: 15, must: true,  has: ({ ownerId }) => ownerId !== null },
  phone:       { weight: 20, must: true,  has: ({ phone }) => phone !== null },
  vin:         { weight: 20, must: true,  has: ({ vin }) => vin !== null },
  model:       { weight: 10, must: true,  has: ({ model, modelCode }) => model !== '' || modelCode !== null },
  plate:       { weight: 10, must: false, has: ({ plate }) => plate !== null },
  saleDay:     { weight: 8,  must: false, has: ({ saleDay }) => saleDay !== null },
  use:         { weight: 5,  must: false, has: ({ use }) => use !== '' },
  nextService: { weight: 5,  must: false, has: ({ nextServiceDay, nextServiceKm }) => nextServiceDay !== null || nextServiceKm !== null },
  insurance:   { weight: 4,  must: false, has: ({ insuranceDay }) => insuranceDay !== null },
  inspection:  { weight: 3,  must: false, has: ({ inspectionDay }) => inspectionDay !== null },
} as const satisfies { readonly [field: string]: Field }

export type FileField = keyof typeof fileFields
export const allFileFields = Object.keys(fileFields) as readonly FileField[]

export type Completeness = {
  readonly percent: number
  /** What must be known and is not, in the order of the table. */
  readonly lacks: readonly FileField[]
  /** What would be good to know as well. */
  readonly missing: readonly FileField[]
}

/** The mark on a file: whole percents; 100 only when nothing is missing. */
export function completenessOf(known: Known): Completeness {
  const absent = allFileFields.filter((field) => !fileFields[field].has(known))
  return {
    percent: 100 - absent.reduce((sum, field) => sum + fileFields[field].weight, 0),
    lacks: absent.filter((field) => fileFields[field].must),
    missing: absent.filter((field) => !fileFields[field].must),
  }
}
