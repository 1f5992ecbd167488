import { administrations, type Duty } from './duties.ts'

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
  // What is put before somebody, and who may be asked (S65).
  'discount.read': ['manager', 'frontDesk', 'partsManager', 'advisor', 'claims'],
  // S29, S43: the board is everybody's who takes, prepares or keeps a booking.
  'appointment.read': [
    'manager',
    'technicalDirector',
    'workshopManager',
    'frontDesk',
    'advisor',
    'care',
    'claims',
    'partsManager',
    'partsClerk',
    'inspector',
  ],
  // The whole name and number on the paper: for who speaks with the customer, and who prepares.
  'bookingPrint.read': ['manager', 'frontDesk', 'advisor', 'care', 'claims', 'workshopManager'],
  'picking.read': ['manager', 'partsManager', 'partsClerk', 'frontDesk', 'advisor', 'care', 'claims'],
  // S71, S83: what is picked and short is everybody's who sells, plans or hands out parts.
  'pickList.read': [
    'manager',
    'partsManager',
    'partsClerk',
    'workshopManager',
    'frontDesk',
    'advisor',
    'claims',
  ],
  'resource.read': [
    'manager',
    'technicalDirector',
    'workshopManager',
    'frontDesk',
    'advisor',
    'care',
    'claims',
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
  // Process §1.4: advisor, claims and director write; the workshop reads what it is to look for.
  'consultation.read': [
    'manager',
    'technicalDirector',
    'workshopManager',
    'frontDesk',
    'advisor',
    'claims',
    'inspector',
    'technician',
    'bodyAndPaint',
  ],
  'ownJobs.read': ['technician', 'bodyAndPaint'],
  // S70: whoever finds, decides, quotes or works on what was found.
  'finding.read': [...desk, 'technician', 'bodyAndPaint'],
  'settlement.read': ['manager', 'frontDesk', 'advisor', 'claims', 'cashier'],
  'followUp.read': ['manager', 'workshopManager', 'frontDesk', 'advisor', 'care'],
  'establishment.read': ['manager', 'technicalDirector', 'workshopManager', 'frontDesk', 'partsManager'],
  'staff.read': ['manager', 'technicalDirector', 'workshopManager', 'frontDesk', 'partsManager'],
  'shift.read': ['manager', 'workshopManager', 'frontDesk'],
  'ownShifts.read': everyone,
  'capacity.read': desk,
  'message.read': ['manager', 'frontDesk', 'advisor', 'claims', 'care'],
  'screen.read': ['manager', 'frontDesk', 'systemAdmin'],
  'setting.read': ['manager', 'frontDesk', 'technicalDirector', 'workshopManager', ...administrations],
  'rights.read': ['manager', 'frontDesk', 'technicalDirector', 'workshopManager', ...administrations],
  'grant.read': ['securityAdmin', 'auditor'],
  'account.read': ['securityAdmin'],
  'audit.read': ['auditor'],
  'system.read': ['systemAdmin'],
  'customer.read': ['manager', 'frontDesk', 'advisor', 'claims', 'care'],
  'catalogue.read': [...desk, 'partsManager', 'partsClerk'],
  'cost.read': ['manager', 'partsManager', 'partsClerk'],
  'warranty.read': [
    'manager',
    'technicalDirector',
    'workshopManager',
    'frontDesk',
    'advisor',
    'care',
    'claims',
    'partsManager',
  ],
  // R5.2: a full value, for a reason, and it is written down.
  'pii.read': ['manager', 'frontDesk', 'advisor', 'claims', 'care'],
  // R5.1, article 47: those who keep the restriction; and who has been shown what.
  'restricted.read': ['manager'],
  'shown.read': ['manager'],
  'import.read': ['manager', 'frontDesk', 'care', 'partsManager', 'technicalDirector'],
} as const satisfies { readonly [read: string]: readonly Duty[] }
export type Read = keyof typeof reads

/** The rail, in the order of the trade; a room one may not enter is not in it (design.md §1). */
export const rooms = {
  desk: 'desk.read',
  booking: 'appointment.read',
  reception: 'visit.read',
  orders: 'workOrder.read',
  files: 'customer.read',
  workshop: 'ownJobs.read',
  parts: 'pickList.read',
  settlement: 'settlement.read',
  followUp: 'followUp.read',
  warranty: 'warranty.read',
  outbox: 'message.read',
  establishment: 'establishment.read',
  settings: 'setting.read',
} as const satisfies { readonly [room: string]: Read }
export type Room = keyof typeof rooms

/** A room with several pages: each has its own guard, and the room opens to whoever may see one of them. */
export const corners = {
  booking: {
    board: 'appointment.read',
    list: 'appointment.read',
    picking: 'picking.read',
    resources: 'resource.read',
    figures: 'appointment.read',
  },
  files: { cars: 'customer.read', customers: 'customer.read' },
  warranty: { warned: 'warranty.read', demands: 'warranty.read', limits: 'warranty.read' },
  establishment: {
    table: 'establishment.read',
    people: 'staff.read',
    shifts: 'shift.read',
    patterns: 'shift.read',
    calendar: 'shift.read',
  },
  settings: {
    values: 'setting.read',
    screens: 'screen.read',
    catalogue: 'catalogue.read',
    imports: 'import.read',
    exports: 'import.read',
    rights: 'rights.read',
    admins: 'grant.read',
    accounts: 'account.read',
    signIns: 'audit.read',
    acts: 'audit.read',
    system: 'system.read',
  },
} as const satisfies { readonly [room in Room]?: { readonly [corner: string]: Read } }
export type CorneredRoom = keyof typeof corners
export type Corner = { [R in CorneredRoom]: keyof (typeof corners)[R] & string }[CorneredRoom]

export const mayRead = (duties: readonly string[], read: Read) =>
  (reads[read] as readonly string[]).some((duty) => duties.includes(duty))

export const roomsFor = (duties: readonly string[]) =>
  (Object.keys(rooms) as Room[]).filter((room) =>
    room in corners ? cornersFor(duties, room as CorneredRoom).length > 0 : mayRead(duties, rooms[room]),
  )

export const cornersFor = (duties: readonly string[], room: CorneredRoom): readonly Corner[] =>
  Object.entries(corners[room]).flatMap(([corner, read]) => (mayRead(duties, read) ? [corner as Corner] : []))
