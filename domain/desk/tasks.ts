import type { Duty } from '../staff/duties.ts'

/**
 * The desk: what a state asks of whom. A task is not a row but a record that stands in a state whose next step is
 * one's duty; so it is never stale and is cleared by doing the thing (docs/decisions/003).
 */
export type TaskRow = {
  readonly record:
    | 'workOrder'
    | 'visit'
    | 'job'
    | 'followUp'
    | 'message'
    | 'certificate'
    | 'vehicle'
    | 'exchangeDemand'
    | 'warrantyHandling'
    | 'callBack'
    | 'appointment'
    | 'assistance'
    | 'difficultCase'
    | 'comeback'
    | 'consultation'
    | 'pickList'
    | 'purchaseRequest'
    | 'discountApproval'
    | 'finding'
    | 'quotation'
  readonly state: string
  /** Where one state asks several things: which of them. */
  readonly about?: string
  readonly by: readonly Duty[]
  readonly title: string
  readonly english: string
  readonly act: string
  readonly clause: string
}

// biome-ignore format: a table
export const tasks = [
  { record: 'visit',     state: 'here',       by: ['advisor', 'claims'],                    title: '待预检',   english: 'Pre-inspect',   act: '去预检',   clause: 'S51' },
  { record: 'workOrder', state: 'received',   by: ['advisor', 'claims'],                    title: '待报价',   english: 'Quote',         act: '写报价',   clause: 'S64' },
  { record: 'workOrder', state: 'quoted',     by: ['advisor', 'claims'],                    title: '待答复签字', english: 'Answer and sign', act: '取得同意', clause: 'S73' },
  { record: 'workOrder', state: 'signed',     by: ['advisor', 'claims', 'workshopManager'], title: '待派工',   english: 'Dispatch',      act: '派工',     clause: 'S79' },
  { record: 'finding',   state: 'reported',   by: ['workshopManager'],                      title: '发现待定', english: 'Decide finding', act: '去定',    clause: 'S70' },
  { record: 'finding',   state: 'proposed',   by: ['advisor', 'claims'],                    title: '增项待报价', english: 'Quote add-on', act: '写增项',   clause: 'S70' },
  { record: 'quotation', state: 'sent',       by: ['advisor', 'claims'],                    title: '增项待答复', english: 'Add-on to be answered', act: '取得同意', clause: 'T6' },
  { record: 'workOrder', state: 'checking',   by: ['inspector'],                            title: '待终检',   english: 'Final check',   act: '终检',     clause: 'R2.2' },
  { record: 'workOrder', state: 'settling',   by: ['cashier', 'claims'],                    title: '待结算',   english: 'Settle',        act: '结算',     clause: 'R2.4' },
  { record: 'workOrder', state: 'settled',    by: ['advisor', 'claims', 'cashier'],         title: '待交车',   english: 'Deliver',       act: '收款交车', clause: 'S85' },
  { record: 'workOrder', state: 'working', about: 'promise', by: ['advisor', 'claims', 'frontDesk'], title: '承诺将超时', english: 'Promise at risk', act: '去商量', clause: 'S68' },
  { record: 'job',       state: 'planned',    by: ['advisor', 'claims', 'workshopManager'], title: '作业待派工', english: 'Dispatch job', act: '派工',    clause: 'S79' },
  { record: 'job',       state: 'dispatched', by: ['technician', 'bodyAndPaint'],           title: '待开工',   english: 'Start',         act: '去开工',   clause: 'S81' },
  { record: 'job',       state: 'paused',     by: ['technician', 'bodyAndPaint'],           title: '暂停中',   english: 'Resume',        act: '去继续',   clause: 'S81' },
  { record: 'job',       state: 'working',    by: ['technician', 'bodyAndPaint'],           title: '施工中',   english: 'Finish',        act: '去完工',   clause: 'S81' },
  { record: 'followUp',  state: 'due',        by: ['care'],                                 title: '待回访',   english: 'Follow up',     act: '拨打回访', clause: 'T5' },
  { record: 'exchangeDemand', state: 'received', by: ['manager'],                       title: '待答复退换要求', english: 'Answer demand', act: '去答复', clause: 'R1.5' },
  { record: 'exchangeDemand', state: 'accepted', by: ['manager', 'claims'],             title: '退换待办结', english: 'Settle demand', act: '去办结',  clause: 'R1.5' },
  { record: 'warrantyHandling', state: 'proposed', by: ['technicalDirector', 'manager'], title: '待批准三包处理', english: 'Approve handling', act: '去批准', clause: 'R1.9' },
  { record: 'discountApproval', state: 'asked', by: ['frontDesk', 'partsManager', 'manager'], title: '待批准折扣', english: 'Approve discount', act: '去审批', clause: 'S65' },
  { record: 'appointment', state: 'registered', about: 'confirm', by: ['care', 'advisor'],          title: '到店前确认', english: 'Confirm booking', act: '拨打确认', clause: 'S45' },
  { record: 'appointment', state: 'registered', about: 'notice',  by: ['frontDesk', 'workshopManager', 'partsManager', 'claims', 'technicalDirector', 'manager'], title: '预约通知', english: 'Booking notice', act: '去知晓', clause: 'S43' },
  { record: 'appointment', state: 'registered', about: 'picking', by: ['partsClerk', 'partsManager'], title: '备件捡料', english: 'Pick the parts', act: '去捡料',   clause: 'S82' },
  { record: 'appointment', state: 'failing',    about: 'apology', by: ['care', 'frontDesk', 'advisor'], title: '致歉并重约', english: 'Apologise, rebook', act: '去致歉', clause: 'S44' },
  { record: 'appointment', state: 'waiting',    about: 'place',   by: ['care'],                     title: '候补待安排', english: 'Waiting list',  act: '去安排',   clause: 'S38' },
  { record: 'assistance', state: 'asked',    by: ['technician', 'bodyAndPaint'],            title: '待接受协助', english: 'Help asked',   act: '去接受',   clause: 'S61' },
  { record: 'assistance', state: 'taken',    by: ['technician', 'bodyAndPaint'],            title: '待报结果', english: 'Report finding', act: '去报结果', clause: 'S61' },
  { record: 'assistance', state: 'reported', by: ['advisor', 'claims'],                     title: '协助有结果', english: 'Finding is there', act: '去看结果', clause: 'S61' },
  { record: 'difficultCase', state: 'raised', by: ['technicalDirector'],                    title: '疑难待会诊', english: 'Hard case',    act: '去会诊',   clause: 'S63' },
  { record: 'consultation', state: 'finished', by: ['workshopManager'],                     title: '待登记真因', english: 'True cause',   act: '去登记',   clause: 'S63' },
  { record: 'comeback', state: 'linked',     by: ['workshopManager', 'technicalDirector'],  title: '返修待判责', english: 'Judge comeback', act: '去判责', clause: 'R2.3' },
  { record: 'visit',     state: 'here', about: 'progress', by: ['advisor', 'claims'],       title: '待告知进度', english: 'Tell a waiting customer', act: '去告知', clause: 'S77' },
  { record: 'callBack',  state: 'asked',      by: ['advisor', 'claims', 'care', 'frontDesk'], title: '客户要求回电', english: 'Call the owner', act: '去回电', clause: 'S68' },
  { record: 'pickList',  state: 'listed',     by: ['partsClerk', 'partsManager'],           title: '料单待捡', english: 'Pick the list', act: '去捡料',   clause: 'S83' },
  { record: 'pickList',  state: 'putBack',    by: ['partsClerk', 'partsManager'],           title: '待放回',   english: 'Put back',      act: '去放回',   clause: 'S84' },
  { record: 'purchaseRequest', state: 'requested', by: ['partsManager', 'partsClerk'],      title: '缺件待答复', english: 'Say when it comes', act: '去答复', clause: 'S72' },
  { record: 'message',   state: 'waiting',    by: ['advisor', 'claims', 'care'],            title: '消息待发', english: 'Send message',  act: '复制发送', clause: 'S67' },
  { record: 'certificate', state: 'inForce',  by: ['manager'],                              title: '证书到期', english: 'Certificate expires', act: '换证', clause: 'S15' },
  { record: 'vehicle',   state: 'inUse',      by: ['care'],                                 title: '档案待补全', english: 'Complete files', act: '去补全',   clause: 'S33' },
] as const satisfies readonly TaskRow[]

type Told = (typeof tasks)[number]
/** What tells one task from another: its record, and what the state asks or the state itself. */
export type TaskKey = KeyOf<Told>
type KeyOf<T> = T extends { record: infer R extends string; about: infer A extends string }
  ? `${R}.${A}`
  : T extends { record: infer R extends string; state: infer S extends string }
    ? `${R}.${S}`
    : never

/** `task` is what the state asks, where it asks several things. */
export const taskKey = ({ record, state, task }: { record: string; state: string; task?: string }) =>
  `${record}.${task || state}` as TaskKey
