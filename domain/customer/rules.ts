import { rule } from '../procedure.ts'

/** What the rules may ask about a file on record. */
export type FileFacts = {
  /** What has been done since it was merged, in words; empty: nothing. */
  later: string
  /** The order under which the car stands in the store now. */
  hereAs: string | null
}

/** What the rules may ask about a form. Kilometres; days as words. */
export type FileFormFacts = {
  day: string
  today: string
  /** From when the present owner has been one. */
  ownerSince: string | null
  isSameOwner: boolean
  partyIsSet: boolean
  partyStands: boolean
  partyIsOwner: boolean
  isFuture: boolean
  km: number
  previousKm: number | null
  nextKm: number | null
  hasReason: boolean
  fileIsKept: boolean
  system: string
  number: string
  numberIsTaken: boolean
  isItself: boolean
  otherState: string
  vin: string | null
  otherVin: string | null
  vinsDiffer: boolean
  bothAreHere: boolean
  depends: string
  reason: string
  isDealing: boolean
  isRestricted: boolean
}

export const numberIsFree = rule(
  'number_is_free',
  'S33',
  '外部编号须未登记在别的档案上（{system} {number}）',
  'The number must not belong to another file ({system} {number})',
  ({ numberIsTaken }: Pick<FileFormFacts, 'system' | 'number' | 'numberIsTaken'>) => !numberIsTaken,
)

export const dayIsNotFuture = rule(
  'day_is_not_future',
  'S33',
  '日期{day}不得晚于今天',
  'The day {day} may not lie in the future',
  ({ day, today }: Pick<FileFormFacts, 'day' | 'today'>) => day <= today,
)

export const dayIsNotBeforeOwner = rule(
  'day_is_not_before_owner',
  'S33',
  '日期不得早于现车主的起始日{ownerSince}',
  'The day may not be before {ownerSince}, when the present owner’s time began',
  ({ day, ownerSince }: Pick<FileFormFacts, 'day' | 'ownerSince'>) =>
    ownerSince === null || day >= ownerSince,
)

export const ownerIsAnother = rule(
  'owner_is_another',
  'S33',
  '新车主不得就是现车主',
  'The new owner is the present one',
  ({ isSameOwner }: Pick<FileFormFacts, 'isSameOwner'>) => !isSameOwner,
)

export const partyIsNotSet = rule(
  'party_is_not_set',
  'S33',
  '同一身份不得重复登记：此人已在档',
  'This person is on file for the car in that role already',
  ({ partyIsSet }: Pick<FileFormFacts, 'partyIsSet'>) => !partyIsSet,
)

export const partyStands = rule(
  'party_stands',
  'S33',
  '须是尚未结束的身份',
  'The role must not have ended already',
  ({ partyStands }: Pick<FileFormFacts, 'partyStands'>) => partyStands,
)

export const partyIsNotOwner = rule(
  'party_is_not_owner',
  'S33',
  '车主不单独结束：请办过户或转出',
  'An owner does not just end: transfer the car, or mark it sold away',
  ({ partyIsOwner }: Pick<FileFormFacts, 'partyIsOwner'>) => !partyIsOwner,
)

export const carHasLeft = rule(
  'car_has_left',
  'S46',
  '车辆须已离店（在店工单{hereAs}）',
  'The car must have left the store (order {hereAs})',
  ({ hereAs }: Pick<FileFacts, 'hereAs'>) => hereAs === null,
)

export const instantIsNotFuture = rule(
  'instant_is_not_future',
  'S35',
  '读数时间不得晚于现在',
  'The reading may not lie in the future',
  ({ isFuture }: Pick<FileFormFacts, 'isFuture'>) => !isFuture,
)

export const odometerFallsOnlyWithReason = rule(
  'odometer_falls_only_with_reason',
  'S35',
  '{km}公里与已登记的里程前后矛盾（之前{previousKm}、之后{nextKm}公里），确有换表等原因请选原因',
  'The reading of {km} km contradicts what is on file ({previousKm} before, {nextKm} after): choose a reason if there is one',
  ({
    km,
    previousKm,
    nextKm,
    hasReason,
  }: Pick<FileFormFacts, 'km' | 'previousKm' | 'nextKm' | 'hasReason'>) =>
    hasReason || ((previousKm === null || km >= previousKm) && (nextKm === null || km <= nextKm)),
)

export const fileIsKept = rule(
  'file_is_kept',
  'S35',
  '须是尚未撤下的附件',
  'The file must not have been taken down already',
  ({ fileIsKept }: Pick<FileFormFacts, 'fileIsKept'>) => fileIsKept,
)

export const isAnotherFile = rule(
  'is_another_file',
  'S33',
  '不能并入自己',
  'A file cannot be merged into itself',
  ({ isItself }: Pick<FileFormFacts, 'isItself'>) => !isItself,
)

export const otherFileStands = rule(
  'other_file_stands',
  'S33',
  '要保留的档案须在用（现为{otherState}）',
  'The file to keep must be in use (it is {otherState})',
  ({ otherState }: Pick<FileFormFacts, 'otherState'>) => otherState === '在用',
)

export const vinsAgree = rule(
  'vins_agree',
  'R3.1',
  '两份档案的车架号不同（{vin}，{otherVin}），请先更正其中一份',
  'The files have different VINs ({vin}, {otherVin}): correct one first',
  ({ vinsDiffer }: Pick<FileFormFacts, 'vin' | 'otherVin' | 'vinsDiffer'>) => !vinsDiffer,
)

export const onlyOneIsHere = rule(
  'only_one_is_here',
  'S46',
  '两份档案的车此刻都在店内，须先有一辆离店',
  'Both cars are in the store now: one must leave first',
  ({ bothAreHere }: Pick<FileFormFacts, 'bothAreHere'>) => !bothAreHere,
)

export const nothingDependsOnMerge = rule(
  'nothing_depends_on_merge',
  'S33',
  '合并之后须没有新的业务（{later}）',
  'Nothing may have been done with the kept file since ({later})',
  ({ later }: Pick<FileFacts, 'later'>) => later === '',
)

export const nothingDependsOnFile = rule(
  'nothing_depends_on_file',
  'S33',
  '之后须没有别的业务用到这份档案（{depends}）',
  'No later work may depend on this file ({depends})',
  ({ depends }: Pick<FileFormFacts, 'depends'>) => depends === '',
)

export const reasonOrDealing = rule(
  'reason_or_dealing',
  'R5.2',
  '此刻没有在接待这位客户的，须选择展示的原因',
  'You are not dealing with this customer now: choose a reason',
  ({ reason, isDealing }: Pick<FileFormFacts, 'reason' | 'isDealing'>) => reason !== 'dealing' || isDealing,
)

export const isNotRestricted = rule(
  'is_not_restricted',
  'R5.1',
  '客户的个人信息须未被限制处理',
  'This person’s data are restricted',
  ({ isRestricted }: Pick<FileFormFacts, 'isRestricted'>) => !isRestricted,
)
