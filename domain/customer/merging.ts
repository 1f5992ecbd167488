/** The fields of a file of which a merge keeps the one value or the other; `owner` is the car's present owner. */
export const mergedFields = {
  customer: [
    'kind',
    'name',
    'contact',
    'phone',
    'address',
    'creditCode',
    'residentId',
    'memberLevel',
    'remark',
  ],
  vehicle: [
    // With its colour.
    'plate',
    'vin',
    'engineNo',
    'brand',
    'model',
    'modelCode',
    'colour',
    'energy',
    'use',
    'vehicleClass',
    'firstRegistrationDay',
    'productionDay',
    'saleDay',
    'deliveryDay',
    'salePriceFen',
    'repairMonths',
    'repairKm',
    'sanbaoMonths',
    'sanbaoKm',
    'coefficientBasisPoints',
    'ruleSet',
    'ruleSetReason',
    'nextServiceDay',
    'nextServiceKm',
    'insuranceDay',
    'insurer',
    'commercialInsuranceDay',
    'commercialInsurer',
    'inspectionDay',
    'remark',
    'owner',
  ],
} as const
export type MergedSubject = keyof typeof mergedFields
export type MergedField<S extends MergedSubject> = (typeof mergedFields)[S][number]

type Value = string | number | null
export type Side = { readonly [field: string]: Value }

const isEmpty = (value: Value | undefined) => value === null || value === undefined || value === ''

/** What is taken from the file that goes unless somebody says otherwise: what the one that stays does not know. */
export const proposedTake = (subject: MergedSubject, kept: Side, merged: Side): string[] =>
  mergedFields[subject].filter((field) => isEmpty(kept[field]) && !isEmpty(merged[field]))

/** The fields in which the two differ: these are to be looked at. */
export const differing = (subject: MergedSubject, kept: Side, merged: Side): string[] =>
  mergedFields[subject].filter(
    (field) => kept[field] !== merged[field] && !(isEmpty(kept[field]) && isEmpty(merged[field])),
  )

/** Why two files may be one (S33: a file is complete and true). */
export const likeness = {
  phone: ['电话相同', 'Same phone'],
  vin: ['车架号只差 0 与 O、1 与 I', 'VINs differ only in 0/O or 1/I'],
  nameAndTail: ['同名，电话尾号相同', 'Same name and phone tail'],
  creditCode: ['统一社会信用代码相同', 'Same credit code'],
  plate: ['车牌相同', 'Same plate'],
  ownerAndModel: [
    '同一车主、同一车型，一份没有车牌、一份没有车架号',
    'Same owner and model, one without plate, one without VIN',
  ],
} as const
export type Likeness = keyof typeof likeness
