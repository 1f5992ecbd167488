import type { ExcludedKind } from '../warranty/cases.ts'
import type { Said } from '../warranty/derivation.ts'
import type { RepairKind } from './forms.ts'

/** R1.6: what a visit was, and so whether it counts. */
export const repairKindNames: { readonly [K in RepairKind]: Said } = {
  warranty: ['三包修理', 'Repair under 三包'],
  diagnosis: ['只检查未修理', 'Diagnosis only'],
  recall: ['召回、服务活动', 'Recall or campaign'],
  maintenance: ['保养', 'Maintenance'],
  accident: ['事故', 'Accident'],
  customer: ['客户付费', 'Paid by the customer'],
  predelivery: ['交车前', 'Before the delivery'],
}

export const excludedKindNames: { readonly [K in ExcludedKind]: Said } = {
  vin_custom_part_transport: ['按车架号定制件的运输', 'Transport of parts made for this VIN'],
  traction_battery_transport: ['动力蓄电池的运输', 'Transport of the traction battery'],
  roadside_rescue_travel: ['外出救援路途', 'Travel of a roadside rescue'],
}
