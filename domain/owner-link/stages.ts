/** What the page is told of an order: instants, and where it stands. */
export type StageFacts = {
  readonly state: string
  /** The base quotation; an add-on may wait for his answer beside it. */
  readonly quotation: 'none' | 'sent' | 'answered'
  readonly addOnWaits: boolean
  readonly agreedLines: number
  readonly openedAt: string
  readonly sentAt: string | null
  readonly signedAt: string | null
  readonly startedAt: string | null
  readonly passedAt: string | null
  readonly deliveredAt: string | null
  readonly promisedAt: string | null
  /** Why the work stands still, when all that is begun does; as the pause was written. */
  readonly waitsFor: string | null
}

/** Where my car is, as one would say it. */
export type Headline =
  | 'looking'
  | 'toAnswer'
  | 'addOn'
  | 'toSign'
  | 'toStart'
  | 'working'
  | 'waitsForPart'
  | 'waits'
  | 'checking'
  | 'sums'
  | 'ready'
  | 'gone'
  | 'declined'
  | 'voided'

export function headlineOf(f: StageFacts): Headline {
  if (f.addOnWaits) return 'addOn'
  switch (f.state) {
    case 'received':
      return 'looking'
    case 'quoted':
      return f.quotation === 'answered' ? 'toSign' : f.quotation === 'sent' ? 'toAnswer' : 'looking'
    case 'signed':
      return 'toStart'
    case 'working':
      return f.waitsFor === null ? 'working' : f.waitsFor === 'parts' ? 'waitsForPart' : 'waits'
    case 'checking':
      return 'checking'
    case 'settling':
      return isDeclined(f) ? 'declined' : 'sums'
    case 'settled':
      return 'ready'
    case 'delivered':
      return isDeclined(f) ? 'declined' : 'gone'
    default:
      return 'voided'
  }
}

const isDeclined = ({ quotation, agreedLines }: StageFacts) => quotation === 'answered' && agreedLines === 0

export const milestones = ['received', 'quoted', 'signed', 'working', 'checked', 'takeAway'] as const
export type Milestone = (typeof milestones)[number]
export type Step = {
  readonly key: Milestone
  /** When it was; of the last: when it will be, if it is agreed. */
  readonly at: string | null
  readonly is: 'past' | 'now' | 'ahead'
}

/** The line of progress: what is behind with its time, and the first that is not. */
export function progressOf(f: StageFacts): readonly Step[] {
  const at: { readonly [M in Milestone]: string | null } = {
    received: f.openedAt,
    quoted: f.sentAt,
    signed: f.signedAt,
    working: f.startedAt,
    checked: f.passedAt,
    takeAway: f.deliveredAt,
  }
  // What was done last is behind, and all before it, even where a step was left out.
  const last = milestones.findLastIndex((key) => at[key] !== null)
  const runs = f.state === 'working' ? milestones.indexOf('working') : last + 1
  return milestones.map((key, n) => ({
    key,
    at: at[key] ?? (key === 'takeAway' ? f.promisedAt : null),
    is: n === runs && f.deliveredAt === null ? 'now' : n <= last ? 'past' : 'ahead',
  }))
}
