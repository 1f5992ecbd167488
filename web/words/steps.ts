import type { Procedure, StepOf } from '../../domain/procedure.ts'
import type { Procedures } from '../../domain/procedures.ts'
import { useLanguage } from './language.ts'

const catalogued = {
  register: 'Register',
  amend: 'Amend',
  retire: 'Retire',
  restore: 'Use again',
  withdraw: 'Withdraw import',
} as const

/** The English of every step; its Chinese stands in the printed procedure. */
const english: { readonly [R in keyof Procedures]: { readonly [S in StepOf<Procedures[R]>]: string } } = {
  customer: {
    register: 'Register',
    amend: 'Correct',
    refer: 'Add number',
    unrefer: 'Remove number',
    stop: 'Stop',
    resume: 'Resume',
    restrict: 'Restrict',
    lift: 'Lift restriction',
    merge: 'Merge into another',
    absorb: 'Takes in another',
    unmerge: 'Undo merge',
    release: 'Lets go again',
    follow: 'Follows in another store',
    withdraw: 'Withdraw import',
  },
  vehicle: {
    register: 'Register',
    amend: 'Correct',
    transfer: 'Change of owner',
    setParty: 'Name driver or payer',
    endParty: 'End driver or payer',
    sellAway: 'Sold away',
    scrap: 'Scrapped',
    stop: 'Stop',
    resume: 'Resume',
    readOdometer: 'Odometer reading',
    keepFile: 'Add file',
    dropFile: 'Take file down',
    refer: 'Add number',
    unrefer: 'Remove number',
    merge: 'Merge into another',
    absorb: 'Takes in another',
    unmerge: 'Undo merge',
    release: 'Lets go again',
    follow: 'Follows in another store',
    withdraw: 'Withdraw import',
  },
  personalDataShown: { show: 'Show' },
  visit: { receive: 'Receive', leave: 'Leaves' },
  quotation: {
    draft: 'Write quotation',
    revise: 'Change draft',
    send: 'Send',
    answer: 'Customer answers',
    supersede: 'Superseded',
  },
  workOrder: {
    open: 'Open',
    handOver: 'Hand over',
    quote: 'Quote',
    decline: 'Customer declines',
    sign: 'Customer signs',
    begin: 'Work begins',
    complete: 'All finished',
    reopen: 'Back to work',
    pass: 'Pass final check',
    wash: 'Washed',
    settle: 'Settle',
    unsettle: 'Undo settlement',
    deliver: 'Deliver',
    void: 'Void',
  },
  job: {
    plan: 'Put on the order',
    dispatch: 'Dispatch',
    withdraw: 'Take back',
    acknowledge: 'Hear the explanation',
    start: 'Start',
    pause: 'Pause',
    finish: 'Finish and self-check',
    fail: 'Fail the check',
  },
  settlement: { make: 'Draw up settlement', reverse: 'Reverse' },
  charge: { raise: 'Raise charge', defer: 'Put on account', collect: 'Collected', reverse: 'Reverse' },
  payment: { take: 'Take payment' },
  message: { write: 'Write message', sentByHand: 'Sent by hand' },
  followUp: { plan: 'Plan call', fallDue: 'Falls due', miss: 'Not reached', complete: 'Call complete' },
  setting: { set: 'Record new value', secure: 'Record new sign-in value' },
  adminGrant: { grant: 'Grant', appoint: 'Appoint the first', revoke: 'Revoke' },
  accountMeasure: { unlock: 'Unlock', reset: 'Reset password', endSessions: 'End log-ins' },
  shiftKind: { define: 'New kind', amend: 'Correct', retire: 'Retire', restore: 'Take up again' },
  shiftPattern: { draw: 'New pattern', redraw: 'Change', retire: 'Retire', restore: 'Take up again' },
  shiftFollowing: { follow: 'Record who follows which', withdraw: 'Withdraw' },
  calendarDay: { enter: 'Enter', amend: 'Correct', withdraw: 'Withdraw' },
  roster: { layOut: 'Lay out from the patterns' },
  shift: {
    plan: 'Plan',
    replan: 'Change',
    swap: 'Swap',
    cancel: 'Cancel',
    lay: 'Laid out',
    relay: 'Laid out anew',
  },
  absence: { register: 'Register', comeBack: 'Back early', withdraw: 'Withdraw' },
  vehicleModel: catalogued,
  labourItem: { ...catalogued, reprice: 'Set own rate' },
  part: { ...catalogued, reprice: 'Reprice', openStock: 'Enter opening', withdrawStock: 'Withdraw opening' },
  servicePackage: { ...catalogued, reprice: 'Reprice' },
  maintenancePlan: catalogued,
  supplier: catalogued,
  setting: { set: 'Record new value' },
  post: {
    add: 'Add a post',
    establish: 'Set seats',
    dateVacancy: 'Date the vacancy',
    lineUp: 'Who acts when vacant',
    revise: 'Revise description',
  },
  staff: {
    admit: 'Admit',
    amend: 'Correct',
    take: 'Take a seat',
    move: 'Move',
    relieve: 'Relieve',
    leave: 'Leaves',
    rejoin: 'Rejoins',
  },
  certificate: { enter: 'Enter certificate', renew: 'Renew', withdraw: 'Withdraw' },
  importRow: { land: 'Land', repeat: 'Known already', reject: 'Send back' },
}

type Named = Pick<Procedure, 'record' | 'steps'>

/** The word on a step's button. */
export function useStepWord(): (p: Named, step: string) => string {
  const language = useLanguage()
  return (p, step) => (language === 'en' ? stepEnglish(p, step) : (p.steps[step]?.title ?? step))
}

export const stepEnglish = ({ record, steps }: Named, step: string): string =>
  (english as { [record: string]: { [step: string]: string } })[record]?.[step] ?? steps[step]?.title ?? step
