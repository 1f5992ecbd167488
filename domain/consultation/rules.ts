import { rule } from '../procedure.ts'

/** What the rules may ask about a sheet: how much of it is told, and where its order stands. */
export type ConsultationFacts = {
  symptoms: number
  openQuestions: number
  reproduced: string | null
  openVerdicts: number
  openCauses: number
  orderState: string
}

export const symptomIsTold = rule(
  'symptom_is_told',
  'S59',
  '问诊表须至少写一条症状',
  'The sheet needs at least one symptom',
  ({ symptoms }: Pick<ConsultationFacts, 'symptoms'>) => symptoms > 0,
)

export const questionsAreAnswered = rule(
  'questions_are_answered',
  'S59',
  '症状的必问问题须问完（还有{openQuestions}个）',
  'Every question of the symptoms must be answered ({openQuestions} open)',
  ({ openQuestions }: Pick<ConsultationFacts, 'openQuestions'>) => openQuestions === 0,
)

export const reproductionIsTold = rule(
  'reproduction_is_told',
  'S60',
  '须写明故障现象是否再现',
  'Say whether the fault was reproduced',
  ({ reproduced }: Pick<ConsultationFacts, 'reproduced'>) => reproduced !== null,
)

export const verdictsAreGiven = rule(
  'verdicts_are_given',
  'S62',
  '每条症状须判断正常或异常（还有{openVerdicts}条）',
  'Each symptom must be judged normal or abnormal ({openVerdicts} open)',
  ({ openVerdicts }: Pick<ConsultationFacts, 'openVerdicts'>) => openVerdicts === 0,
)

export const causesArePresumed = rule(
  'causes_are_presumed',
  'S63',
  '异常的症状须推测原因（还有{openCauses}条）',
  'An abnormal symptom needs a presumed cause ({openCauses} open)',
  ({ openCauses }: Pick<ConsultationFacts, 'openCauses'>) => openCauses === 0,
)

export const outcomeIsExplained = rule(
  'outcome_is_explained',
  'S62',
  '须已向客户说明判断结果',
  'The judgement must have been explained to the customer',
  ({ isExplained }: { isExplained: boolean }) => isExplained,
)

const underWay = ['received', 'quoted', 'signed', 'working', 'checking']

export const orderIsInHand = rule(
  'order_is_in_hand',
  'S59',
  '工单须未结算、未作废',
  'The order must be neither settled nor void',
  ({ orderState }: { orderState: string }) => underWay.includes(orderState),
)

export const orderHasNoConsultation = rule(
  'order_has_no_consultation',
  'S59',
  '这张工单已有问诊表',
  'This order has its sheet already',
  ({ standing }: { standing: number }) => standing === 0,
)

export const workIsDone = rule(
  'work_is_done',
  'S63',
  '作业完工以后才能登记真因',
  'The true cause is recorded once the work is done',
  ({ orderState }: Pick<ConsultationFacts, 'orderState'>) =>
    ['checking', 'settling', 'settled', 'delivered'].includes(orderState),
)

export const faultWasFound = rule(
  'fault_was_found',
  'S63',
  '只有判断为异常的症状才登记真因',
  'Only a symptom judged abnormal has a true cause',
  ({ verdict }: { verdict: string | null }) => verdict === 'abnormal',
)

export const causeIsOpen = rule(
  'cause_is_open',
  'S63',
  '这条症状的真因已经登记',
  'The true cause of this symptom is recorded already',
  ({ causeFound }: { causeFound: boolean }) => !causeFound,
)

/** `lostCauses`: symptoms that would no longer be there, or abnormal, though their true cause is recorded. */
export const foundSymptomsStay = rule(
  'found_symptoms_stay',
  'S63',
  '已登记真因的症状不能删除、改名或改判正常（{lostCauses}）',
  'A symptom whose true cause is recorded is neither removed nor renamed nor judged normal ({lostCauses})',
  ({ lostCauses }: { lostCauses: string }) => lostCauses === '',
)

/** What the rules may ask about a test drive. Kilometres. */
export type DriveFacts = {
  drive: 'none' | 'customer' | 'technician' | 'alone'
  driveConsent: boolean
  driveNote: string
  /** Of the order, at arrival. */
  inKm: number
  driveFromKm: number | null
  driveToKm: number | null
}

/** A ride to reproduce a fault; more is a journey. */
export const driveMostKm = 80

export const driveHasConsent = rule(
  'drive_has_consent',
  'S60',
  '试车须先取得客户同意用车',
  'The customer must have agreed to the use of the car',
  ({ drive, driveConsent }: Pick<DriveFacts, 'drive' | 'driveConsent'>) => drive === 'none' || driveConsent,
)

export const driveKmDoNotFall = rule(
  'drive_km_do_not_fall',
  'S60',
  '试车里程须从进厂里程{inKm}公里起依次增加',
  'The test drive goes on from the {inKm} km at arrival and does not fall',
  ({
    drive,
    inKm,
    driveFromKm,
    driveToKm,
  }: Pick<DriveFacts, 'drive' | 'inKm' | 'driveFromKm' | 'driveToKm'>) =>
    drive === 'none' ||
    (driveFromKm !== null && driveToKm !== null && driveFromKm >= inKm && driveToKm >= driveFromKm),
)

export const driveIsPlausible = rule(
  'drive_is_plausible',
  'S60',
  `一次试车不超过${driveMostKm}公里，请核对里程`,
  `A test drive is at most ${driveMostKm} km: check the reading`,
  ({ inKm, driveFromKm, driveToKm }: Pick<DriveFacts, 'inKm' | 'driveFromKm' | 'driveToKm'>) =>
    (driveFromKm === null || driveFromKm - inKm <= driveMostKm) &&
    (driveFromKm === null || driveToKm === null || driveToKm - driveFromKm <= driveMostKm),
)

export const lonelyDriveHasReason = rule(
  'lonely_drive_has_reason',
  'S60',
  '没有客户或技师同乘的试车须写明必要性',
  'A drive with neither customer nor technician needs its reason',
  ({ drive, driveNote }: Pick<DriveFacts, 'drive' | 'driveNote'>) => drive !== 'alone' || driveNote !== '',
)

export const sheetIsAsSeen = rule(
  'sheet_is_as_seen',
  'S59',
  '您填写期间问诊表已被修改，请核对后再提交',
  'The sheet has been changed meanwhile: look again before you send',
  ({ isAsSeen }: { isAsSeen: boolean }) => isAsSeen,
)
