/** What stands in the holes. A hole without a fact is left to the next sentence of the same name. */
export type Facts = { readonly [hole: string]: string | number }
export type Told<Name extends string> = {
  readonly because: Name
  readonly facts: Facts
  readonly says: string
  readonly english: string
}
type Pair = readonly [says: string, english: string]

/** Why not, in the order in which the reasons are asked. */
const against = {
  past: [['{at} 已过', '{at} is past']],
  tooSoon: [
    ['须留 {lead} 分钟准备，最早 {earliest}', '{lead} minutes to prepare: {earliest} at the earliest'],
  ],
  closed: [
    ['不营业（{reason}）', 'the store is closed ({reason})'],
    ['营业时间 {opens}–{closes}', 'open {opens}–{closes}'],
    ['{at} 不营业', 'the store is closed at {at}'],
  ],
  partsLate: [
    ['{name} {arrives} 才到货', '{name} arrives only at {arrives}'],
    ['{name}到货时间未定', 'nobody has said when {name} arrives'],
  ],
  noBayOfKind: [
    ['{name}不做{kind}作业', '{name} does no {kind} work'],
    ['{name}只做高压作业', '{name} is for high-voltage work alone'],
    ['没有可做高压作业的{hvKind}工位', 'no {hvKind} bay for high-voltage work'],
    ['没有可预约的{kind}工位', 'no {kind} bay that can be booked'],
  ],
  bayClosed: [
    ['{name} {from}–{until} 停用（{reason}）', '{name} is closed {from}–{until} ({reason})'],
    ['{name}停用（{reason}）', '{name} is closed ({reason})'],
    ['{name}不接受预约', '{name} takes no bookings'],
  ],
  bayTaken: [
    ['{name} {from}–{until} 占用（{label}）', '{name} is taken {from}–{until} ({label})'],
    ['{name}占用（{label}）', '{name} is taken ({label})'],
  ],
  nobodyWithSkill: [
    ['{name}不能做{skill}作业', '{name} cannot do {skill}'],
    ['没有能做{skill}作业的{grade}', 'no {grade} who can do {skill}'],
    ['没有人能做{skill}作业', 'nobody can do {skill}'],
  ],
  noPermit: [
    ['{name}的高压作业证 {expires} 到期', 'the high-voltage permit of {name} ends {expires}'],
    ['没有高压作业证：{name}', 'no high-voltage permit: {name}'],
    ['没有人持高压作业证', 'nobody holds a high-voltage permit'],
  ],
  nobodyOnShift: [
    ['{name} {at} 不当班或在休息', '{name} is off shift or at a break at {at}'],
    ['{at} 能做{skill}作业的人不当班或在休息', 'nobody who can do {skill} is on shift at {at}'],
  ],
  personAway: [
    ['{name} {from}–{until} {reason}', '{name} is away {from}–{until} ({reason})'],
    ['{name}{reason}', '{name} is away ({reason})'],
  ],
  personTaken: [
    ['{name} {from}–{until} 已排（{label}）', '{name} is taken {from}–{until} ({label})'],
    ['{name}已排（{label}）', '{name} is taken ({label})'],
  ],
  noSecondPerson: [
    ['{at} 没有第二名持证人监护', 'no second holder of a high-voltage permit stands by at {at}'],
  ],
  noSuchTool: [['没有专用工具 {code}', 'no special tool {code}']],
  toolUncalibrated: [['{name}检定过期（{expires}）', 'the calibration of {name} ends {expires}']],
  toolAway: [
    ['{name} {from}–{until} {reason}', '{name} is not there {from}–{until} ({reason})'],
    ['{name}{reason}', '{name} is not there ({reason})'],
  ],
  toolTaken: [
    ['{name} {from}–{until} 占用（{label}）', '{name} is taken {from}–{until} ({label})'],
    ['{name}占用（{label}）', '{name} is taken ({label})'],
  ],
  tooLong: [
    [
      '共需 {hours} 小时，另加检查洗车 {finish} 分钟，{closes} 下班前做不完',
      'takes {hours} h and {finish} minutes to check and wash: not done by {closes}',
    ],
    ['共需 {hours} 小时，{closes} 下班前做不完', 'takes {hours} h: not done by {closes}'],
    ['共需 {hours} 小时，{days} 个营业日内做不完', 'takes {hours} h: not done within {days} working days'],
  ],
} as const satisfies { readonly [because: string]: readonly Pair[] }

/** What speaks for a slot. */
const inFavour = {
  personOnShift: [['{name}当班', '{name} is on shift']],
  personFrom: [['{name} {from} 接手', '{name} takes over at {from}']],
  nobodyNeeded: [['{kind}不占本店人员', '{kind} needs nobody of ours']],
  bayFree: [['{name}空', '{name} is free']],
  bayFrom: [['{name} {from} 空', '{name} is free at {from}']],
  toolFree: [['{name}空', '{name} is free']],
  toolFrom: [['{name} {from} 空', '{name} is free at {from}']],
  secondPerson: [['{name}监护', '{name} stands by']],
  partsInStock: [['配件齐', 'all parts in stock']],
  partsBy: [['配件 {picked} 捡齐', 'all parts picked by {picked}']],
} as const satisfies { readonly [because: string]: readonly Pair[] }

export type Because = keyof typeof against
export type Favour = keyof typeof inFavour
export type Reason = Told<Favour>

export const refusalNames = Object.keys(against) as Because[]

export const sayNo = (because: Because, facts: Facts): Told<Because> => told(because, against[because], facts)
export const sayYes = (because: Favour, facts: Facts): Reason => told(because, inFavour[because], facts)

/** @throws RangeError where no sentence has all its facts */
function told<Name extends string>(because: Name, pairs: readonly Pair[], facts: Facts): Told<Name> {
  const pair = pairs.find((both) =>
    both.every((sentence) => holesOf(sentence).every((hole) => hole in facts)),
  )
  if (!pair) throw new RangeError(`no sentence for ${because} of ${Object.keys(facts).join(', ')}`)
  return { because, facts, says: filled(pair[0], facts), english: filled(pair[1], facts) }
}

const holesOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole!)
const filled = (sentence: string, facts: Facts) =>
  sentence.replace(/\{(\w+)\}/g, (_, hole: string) => String(facts[hole]))
