import type { Duty } from './duties.ts'

const everyone: readonly Duty[] = [
  'manager',
  'technicalDirector',
  'workshopManager',
  'frontDesk',
  'advisor',
  'care',
  'claims',
  'partsManager',
  'partsClerk',
  'technician',
  'bodyAndPaint',
  'inspector',
  'cashier',
]
const desk: readonly Duty[] = [
  'manager',
  'technicalDirector',
  'workshopManager',
  'frontDesk',
  'advisor',
  'care',
  'claims',
  'inspector',
  'cashier',
]

/** Who may read what: duties × reads, printed by docs/procedures/permissions.md (process.md §1.4). */
export const reads = {
  'desk.read': everyone,
  'search.read': desk,
  'workOrder.read': desk,
  'print.read': ['manager', 'frontDesk', 'advisor', 'claims', 'cashier', 'workshopManager'],
  'quotation.read': [
    'manager',
    'technicalDirector',
    'workshopManager',
    'frontDesk',
    'advisor',
    'claims',
    'cashier',
    'partsManager',
    'partsClerk',
  ],
  'visit.read': ['manager', 'frontDesk', 'advisor', 'claims', 'care', 'workshopManager'],
  'workshop.read': [
    'manager',
    'technicalDirector',
    'workshopManager',
    'frontDesk',
    'advisor',
    'claims',
    'inspector',
  ],
  'ownJobs.read': ['technician', 'bodyAndPaint'],
  'settlement.read': ['manager', 'frontDesk', 'advisor', 'claims', 'cashier'],
  'followUp.read': ['manager', 'workshopManager', 'frontDesk', 'advisor', 'care'],
  'establishment.read': ['manager', 'technicalDirector', 'workshopManager', 'frontDesk', 'partsManager'],
  'message.read': ['manager', 'frontDesk', 'advisor', 'claims', 'care'],
  'setting.read': ['manager', 'frontDesk', 'technicalDirector', 'workshopManager'],
  'customer.read': ['manager', 'frontDesk', 'advisor', 'claims', 'care'],
} as const satisfies { readonly [read: string]: readonly Duty[] }
export type Read = keyof typeof reads

/** The rail, in the order of the trade; a room one may not enter is not in it (design.md §1). */
export const rooms = {
  desk: 'desk.read',
  reception: 'visit.read',
  orders: 'workOrder.read',
  workshop: 'ownJobs.read',
  settlement: 'settlement.read',
  followUp: 'followUp.read',
  outbox: 'message.read',
  establishment: 'establishment.read',
  settings: 'setting.read',
} as const satisfies { readonly [room: string]: Read }
export type Room = keyof typeof rooms

export const mayRead = (duties: readonly string[], read: Read) =>
  (reads[read] as readonly string[]).some((duty) => duties.includes(duty))
