import type { Procedure, StateOf } from '../../domain/procedure.ts'
import type { Procedures } from '../../domain/procedures.ts'
import type { Tone } from '../ui/Tag.tsx'

export type StateFace = readonly [english: string, tone: Tone]

const catalogued = {
  inUse: ['In use', 'done'],
  retired: ['Retired', 'line'],
  withdrawn: ['Withdrawn', 'line'],
} as const

/** Chinese stands in the printed procedure; here its English and its muted colour. None is left out. */
export const states: {
  readonly [R in keyof Procedures]: { readonly [S in StateOf<Procedures[R]>]: StateFace }
} = {
  customer: {
    inUse: ['In use', 'done'],
    stopped: ['Stopped', 'pause'],
    restricted: ['Restricted', 'pause'],
    merged: ['Merged', 'line'],
    withdrawn: ['Withdrawn', 'line'],
  },
  vehicle: {
    inUse: ['In use', 'done'],
    stopped: ['Stopped', 'pause'],
    soldAway: ['Sold away', 'line'],
    scrapped: ['Scrapped', 'line'],
    merged: ['Merged', 'line'],
    withdrawn: ['Withdrawn', 'line'],
  },
  personalDataShown: { shown: ['Shown', 'line'] },
  qualityIssue: { open: ['On file', 'work'], merged: ['Merged', 'line'] },
  declaredRepair: { inForce: ['On file', 'done'], withdrawn: ['Withdrawn', 'line'] },
  repairClass: { inForce: ['Recorded', 'line'] },
  excludedInterval: { inForce: ['Recorded', 'done'], withdrawn: ['Withdrawn', 'line'] },
  warrantyFinding: { decided: ['Decided', 'done'] },
  preInspection: { signed: ['Signed', 'done'], replaced: ['Replaced', 'line'] },
  appointment: {
    waiting: ['Waiting list', 'pause'],
    registered: ['Booked', 'wait'],
    failing: ['Cannot be kept', 'pause'],
    arrived: ['Arrived', 'done'],
    rebooked: ['Changed', 'line'],
    storeFailed: ['Failed by the store', 'line'],
    customerFailed: ['Did not come', 'line'],
    cancelled: ['Cancelled', 'line'],
  },
  purchaseRequest: {
    requested: ['To be answered', 'wait'],
    promised: ['Arrival known', 'work'],
    arrived: ['Arrived', 'done'],
    cancelled: ['Cancelled', 'line'],
  },
  pickList: {
    listed: ['To be picked', 'wait'],
    picked: ['All picked', 'done'],
    putBack: ['To be put back', 'pause'],
    closed: ['Put back', 'line'],
    withdrawn: ['Withdrawn', 'line'],
  },
  discountApproval: {
    asked: ['To be approved', 'wait'],
    approved: ['Approved', 'done'],
    refused: ['Refused', 'line'],
    withdrawn: ['Withdrawn', 'line'],
    lapsed: ['No longer holds', 'line'],
  },
  warrantyHandling: {
    proposed: ['To be approved', 'wait'],
    approved: ['Approved', 'done'],
    refused: ['Sent back', 'line'],
    withdrawn: ['Withdrawn', 'line'],
  },
  ownerLink: { open: ['In force', 'done'], revoked: ['Shut', 'line'] },
  callBack: { asked: ['To be called', 'wait'], called: ['Called', 'done'] },
  tool: { inUse: ['In use', 'done'], stopped: ['Stopped', 'pause'] },
  closure: { inForce: ['Recorded', 'done'], withdrawn: ['Withdrawn', 'line'] },
  visit: { here: ['In the store', 'work'], left: ['Gone', 'line'], withdrawn: ['Withdrawn', 'line'] },
  document: { awaited: ['Being made', 'pause'], filed: ['Filed', 'done'] },
  consultation: { draft: ['Being asked', 'wait'], finished: ['Finished', 'done'] },
  difficultCase: { raised: ['To be advised', 'wait'], advised: ['Advised', 'done'] },
  assistance: {
    asked: ['Asked', 'wait'],
    taken: ['Under way', 'work'],
    reported: ['Reported', 'done'],
    withdrawn: ['Withdrawn', 'line'],
  },
  comeback: {
    linked: ['Comeback', 'check'],
    judged: ['Judged', 'done'],
    withdrawn: ['Withdrawn', 'line'],
  },
  quotation: {
    draft: ['Draft', 'pause'],
    sent: ['Sent', 'wait'],
    answered: ['Answered', 'done'],
    superseded: ['Superseded', 'line'],
    takenBack: ['Taken back', 'line'],
  },
  workOrder: {
    received: ['Receiving', 'wait'],
    quoted: ['Quoted', 'wait'],
    signed: ['To dispatch', 'wait'],
    working: ['In work', 'work'],
    checking: ['Final check', 'check'],
    settling: ['To settle', 'settle'],
    settled: ['To deliver', 'settle'],
    delivered: ['Delivered', 'done'],
    voided: ['Void', 'line'],
    withdrawn: ['Withdrawn', 'line'],
  },
  job: {
    planned: ['To dispatch', 'wait'],
    dispatched: ['Dispatched', 'wait'],
    working: ['In work', 'work'],
    paused: ['Paused', 'pause'],
    done: ['Finished', 'done'],
  },
  finding: {
    reported: ['To be decided', 'wait'],
    proposed: ['To be quoted', 'pause'],
    dropped: ['Not quoted', 'line'],
    quoted: ['Quoted', 'done'],
  },
  settlement: { settled: ['Settled', 'done'], reversed: ['Reversed', 'line'] },
  charge: {
    due: ['Due', 'wait'],
    onAccount: ['On account', 'settle'],
    paid: ['Paid', 'done'],
    reversed: ['Reversed', 'line'],
  },
  payment: { received: ['Received', 'done'] },
  message: { waiting: ['Waiting', 'wait'], sent: ['Sent by hand', 'done'] },
  followUp: { planned: ['Not yet due', 'line'], due: ['To call', 'wait'], done: ['Called', 'done'] },
  exchangeDemand: {
    received: ['To be answered', 'wait'],
    accepted: ['Accepted', 'work'],
    refused: ['Refused', 'line'],
    finished: ['Settled', 'done'],
    givenUp: ['Given up', 'line'],
  },
  shiftKind: { inUse: ['In use', 'done'], retired: ['Retired', 'line'] },
  shiftPattern: { inUse: ['In use', 'done'], retired: ['Retired', 'line'] },
  shiftFollowing: { inForce: ['Recorded', 'done'], withdrawn: ['Withdrawn', 'line'] },
  calendarDay: { inForce: ['Entered', 'done'], withdrawn: ['Withdrawn', 'line'] },
  roster: { laid: ['Laid out', 'done'] },
  shift: { planned: ['Planned', 'done'], cancelled: ['Cancelled', 'line'] },
  absence: { registered: ['Registered', 'pause'], withdrawn: ['Withdrawn', 'line'] },
  vehicleModel: catalogued,
  labourItem: catalogued,
  part: catalogued,
  servicePackage: catalogued,
  maintenancePlan: catalogued,
  supplier: catalogued,
  setting: { inForce: ['Recorded', 'done'] },
  warrantyRule: { inForce: ['Recorded', 'done'] },
  wearPeriod: { inForce: ['Recorded', 'done'] },
  adminGrant: { inForce: ['In force', 'done'], revoked: ['Revoked', 'line'] },
  accountMeasure: { taken: ['Done', 'done'] },
  post: { inUse: ['In use', 'done'] },
  staff: { employed: ['Employed', 'work'], left: ['Left', 'line'] },
  certificate: {
    inForce: ['In force', 'done'],
    renewed: ['Renewed', 'line'],
    withdrawn: ['Withdrawn', 'line'],
  },
  screen: {
    pairing: ['To be paired', 'wait'],
    inUse: ['In use', 'done'],
    revoked: ['Revoked', 'line'],
  },
  importRun: {
    handedIn: ['Being read', 'work'],
    unread: ['To be mapped', 'wait'],
    checked: ['Checked', 'check'],
    running: ['Importing', 'work'],
    brokenOff: ['Broken off', 'pause'],
    done: ['Imported', 'done'],
    withdrawing: ['Being taken back', 'work'],
    withdrawn: ['Taken back', 'line'],
    dropped: ['Dropped', 'line'],
  },
  importRow: {
    landed: ['Landed', 'done'],
    rejected: ['Sent back', 'line'],
    withdrawn: ['Taken back', 'line'],
  },
  exportRequest: {
    asked: ['To be agreed', 'wait'],
    agreed: ['Being made', 'work'],
    made: ['To be fetched', 'done'],
    refused: ['Refused', 'line'],
    fetched: ['Fetched', 'line'],
    lapsed: ['Lapsed', 'line'],
  },
}

export const faceOf = (p: Pick<Procedure, 'record'>, state: string): StateFace | undefined =>
  (states as { [record: string]: { [state: string]: StateFace } })[p.record]?.[state]

/** A state in the language of the page; one that is not known here stands as it is. */
export const stateWord = (
  p: Pick<Procedure, 'record' | 'states'>,
  state: string,
  isEnglish: boolean,
): string => (isEnglish ? faceOf(p, state)?.[0] : p.states[state]) ?? state
