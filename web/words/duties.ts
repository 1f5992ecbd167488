import type { Duty } from '../../domain/staff/duties.ts'

/** The English of every duty; its Chinese stands in the rule book. */
export const dutyEnglish: { readonly [D in Duty]: string } = {
  manager: 'Manager',
  technicalDirector: 'Technical director',
  workshopManager: 'Workshop manager',
  frontDesk: 'Front desk',
  advisor: 'Service advisor',
  care: 'Customer care',
  claims: 'Claims',
  partsManager: 'Parts manager',
  partsClerk: 'Parts',
  technician: 'Mechanical work',
  bodyAndPaint: 'Body and paint',
  inspector: 'Final check',
  cashier: 'Cashier',
  systemAdmin: 'System administration',
  securityAdmin: 'Security administration',
  auditor: 'Audit',
}
