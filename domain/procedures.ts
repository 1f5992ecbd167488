import { accountMeasure } from './account/procedure.ts'
import { appointment } from './appointment/procedure.ts'
import { assistance } from './assistance/procedure.ts'
import { comeback } from './comeback/procedure.ts'
import { consultation } from './consultation/procedure.ts'
import { difficultCase } from './difficult-case/procedure.ts'
import { closure } from './closure/procedure.ts'
import { purchaseRequest } from './purchase-request/procedure.ts'
import { tool } from './tool/procedure.ts'
import { warrantyHandling } from './warranty-handling/procedure.ts'
import { document } from './document/procedure.ts'
import { customer, personalDataShown, vehicle } from './customer/procedure.ts'
import { discountApproval } from './discount-approval/procedure.ts'
import { exchangeDemand } from './exchange-demand/procedure.ts'
import { finding } from './finding/procedure.ts'
import { followUp } from './follow-up/procedure.ts'
import { adminGrant } from './grant/procedure.ts'
import { labourItem } from './labour-item/procedure.ts'
import { maintenancePlan } from './maintenance-plan/procedure.ts'
import { exportRequest, importRow, importRun } from './import/procedure.ts'
import { preInspection } from './pre-inspection/procedure.ts'
import { message } from './message/procedure.ts'
import { callBack, ownerLink } from './owner-link/procedure.ts'
import { part } from './part/procedure.ts'
import { qualityIssue } from './quality-issue/procedure.ts'
import { pickList } from './pick-list/procedure.ts'
import { quotation } from './quotation/procedure.ts'
import { screen } from './screen/procedure.ts'
import { servicePackage } from './service-package/procedure.ts'
import { setting } from './setting/procedure.ts'
import { charge, payment, settlement } from './settlement/procedure.ts'
import { calendarDay, shiftFollowing, shiftKind, shiftPattern } from './shift/base-procedure.ts'
import { absence, roster, shift } from './shift/procedure.ts'
import { supplier } from './supplier/procedure.ts'
import { vehicleModel } from './vehicle-model/procedure.ts'
import { visit } from './visit/procedure.ts'
import { warrantyRule, wearPeriod } from './warranty-rule/procedure.ts'
import { certificate, post, staff } from './staff/procedure.ts'
import {
  declaredRepair,
  excludedInterval,
  repairClass,
  warrantyFinding,
} from './warranty-repair/procedure.ts'
import { workOrder } from './work-order/procedure.ts'
import { job } from './workshop/procedure.ts'

/** Every procedure of the house, in the order of the trade. The key is the table. */
export const procedures = {
  customer,
  vehicle,
  personalDataShown,
  appointment,
  purchaseRequest,
  visit,
  consultation,
  difficultCase,
  assistance,
  comeback,
  preInspection,
  quotation,
  pickList,
  discountApproval,
  workOrder,
  job,
  document,
  finding,
  settlement,
  charge,
  payment,
  message,
  ownerLink,
  callBack,
  followUp,
  qualityIssue,
  declaredRepair,
  repairClass,
  excludedInterval,
  warrantyFinding,
  warrantyHandling,
  exchangeDemand,
  shiftKind,
  shiftPattern,
  shiftFollowing,
  calendarDay,
  roster,
  shift,
  absence,
  tool,
  closure,
  vehicleModel,
  labourItem,
  part,
  servicePackage,
  maintenancePlan,
  supplier,
  setting,
  warrantyRule,
  wearPeriod,
  adminGrant,
  accountMeasure,
  post,
  staff,
  certificate,
  screen,
  importRun,
  importRow,
  exportRequest,
} as const
export type Procedures = typeof procedures
