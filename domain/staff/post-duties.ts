import type { PostDuty } from './duties.ts'

/** The duties that the 13 printed posts carry at first; afterwards they are the store's rows (architecture §2). */
export const firstDuties: { readonly [post: string]: readonly PostDuty[] } = {
  manager: ['manager'],
  technical_director: ['technicalDirector', 'inspector'],
  workshop_manager: ['workshopManager', 'inspector'],
  front_supervisor: ['frontDesk', 'cashier'],
  service_advisor: ['advisor', 'cashier'],
  customer_service: ['care'],
  claims_clerk: ['claims'],
  parts_manager: ['partsManager'],
  parts_clerk: ['partsClerk'],
  technician: ['technician'],
  intermediate_mechanic: ['technician'],
  junior_mechanic: ['technician'],
  body_paint: ['bodyAndPaint'],
}
